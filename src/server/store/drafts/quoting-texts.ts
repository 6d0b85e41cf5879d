import { setImmediate } from 'node:timers/promises';
import {
  defineQuotedWords,
  type QuotedWords,
  type SharingText,
} from '../../../languages/wording/quoted-words.ts';
import { getTitle } from '../../../model/content-types/entry-title.ts';
import { toSearchableEntry } from '../../../model/content-types/searchable-entry.ts';
import { toEntryId } from '../../../model/location.ts';
import { parseContentPath, type ContentPath } from '../entries/content-path.ts';
import type { EntryIndex } from '../entries/entry-index.ts';
import { findLinks, getTarget, type Link } from '../entries/entry-links.ts';
import { defineTextReader } from '../entries/entry-search.ts';
import { getSearchedText, parseIfReadable } from '../entries/indexed-entry.ts';
import { isEntryOver } from '../entries/shared-consent.ts';
import type { Repository } from '../git/repository.ts';
import { findDraftLinks, readChangedDrafts } from './draft-links.ts';

/** The texts that quote an entry or link to it, if there are any. */
export interface QuotingTexts {
  /** Of very many, the first: those that link to it, then published ones that quote it, then drafts. */
  readonly wordsElsewhere?: readonly Link[];
  /** How many more there are. */
  readonly moreElsewhere?: number;
  /** How many only have words of it that too many others have: standard sentences, or a sentence that all quote. */
  readonly commonElsewhere?: number;
}

/** Most texts to name: nobody changes more by a list in a dialog. */
const maxTexts = 30;

/** Texts that are searched in a few milliseconds. */
const fewTexts = 50;

/**
 * Finds the texts, published or drafted, that quote a published entry or link to it, but for those that are over, and for its
 * other languages. What they only name as related leaves them by itself.
 * @param languages paths of the entry in some languages, also where it is not published
 * @param siteUrl as of `getTarget`
 */
export async function findQuotingTexts(
  repository: Repository,
  index: EntryIndex,
  languages: readonly ContentPath[],
  siteUrl: string | undefined,
): Promise<QuotingTexts> {
  if (languages.length === 0) return {};
  const published = await index.read();
  const paths = languages.filter(({ path }) => published.entries.has(path));
  const now = repository.getNow();
  const isSeen = ({ path }: { readonly path: string }) => !isEntryOver(published, path, now);
  const linking: Link[] = [];
  for (const file of paths) {
    const target = await getTarget(repository, published.version, file, siteUrl);
    // Most of them may only name it as related.
    const links = await findLinks(repository, published.version, target, Infinity);
    const drafts = await findDraftLinks(repository, published.version, target);
    linking.push(...links.filter(isSeen), ...drafts);
  }
  const own = new Set(paths.map(({ path }) => toEntry(path)));
  const isOther = ({ path }: { readonly path: string }) => !own.has(toEntry(path));
  const sharing = await findSharing(repository, index, paths, isSeen);
  const others = sharing.texts.filter(isOther);
  const quoting = sharing.words.selectQuoting(others);
  const found = new Map<string, Link>();
  for (const { path, title } of [
    ...linking.filter((link) => isOther(link) && !link.field?.startsWith('related')),
    ...quoting,
  ])
    if (!found.has(path)) found.set(path, { path, title });
  const more = found.size - maxTexts;
  const common = new Set(others.map(({ path }) => path).filter((path) => !found.has(path))).size;
  return {
    ...(found.size > 0 && { wordsElsewhere: [...found.values()].slice(0, maxTexts) }),
    ...(more > 0 && { moreElsewhere: more }),
    ...(common > 0 && { commonElsewhere: common }),
  };
}

/** Finds the texts that have words in common with an entry: published ones that readers see, then drafts. */
async function findSharing(
  repository: Repository,
  index: EntryIndex,
  paths: readonly ContentPath[],
  isSeen: (entry: { readonly path: string }) => boolean,
): Promise<{ words: QuotedWords; texts: (Link & SharingText)[] }> {
  const { version, entries } = await index.read();
  const readText = defineTextReader(repository.objects);
  const own = paths.flatMap(({ path }) => entries.get(path) ?? []).map(readWords);
  const words = defineQuotedWords((await Promise.all(own)).join('\n'));
  const texts: (Link & SharingText)[] = [];
  const add = (path: string, text: Buffer, getName: () => string) => {
    const shared = words.findShared(text.toString());
    if (shared.phrases.size > 0)
      texts.push({ path, title: getName() || path, entry: toEntry(path), shared });
  };
  let count = 0;
  for (const entry of entries.values()) {
    if (isSeen(entry)) add(entry.path, await readText(entry), () => getTitle(entry.listed));
    // An archive takes seconds, in which others are served.
    if (++count % fewTexts === 0) await setImmediate();
  }
  for (const { path, source } of await readChangedDrafts(repository, version))
    add(path, getSearchedText(path, source), () => getTitle(parseIfReadable(path, source)));
  return { words, texts };

  /** The words of an entry: a description of its picture is in other texts that show the picture, and in no quotation. */
  async function readWords({ path, id }: { readonly path: string; readonly id: string }) {
    const source = (await repository.objects.read(id, path)).bytes.toString();
    const { headline, summary, body } = parseIfReadable(path, source);
    return toSearchableEntry({ headline, summary, body }).text;
  }
}

/** An entry in all its languages. */
function toEntry(path: string): string {
  const { location } = parseContentPath(path);
  return location ? toEntryId(location) : path;
}
