import { setImmediate } from 'node:timers/promises';
import { defineQuotedWords } from '../../../languages/wording/quoted-words.ts';
import { getTitle } from '../../../model/content-types/entry-title.ts';
import { toEntryId } from '../../../model/location.ts';
import { parseContentPath, type ContentPath } from '../entries/content-path.ts';
import type { EntryIndex } from '../entries/entry-index.ts';
import { findLinks, getTarget, type Link } from '../entries/entry-links.ts';
import { defineTextReader } from '../entries/entry-search.ts';
import { getSearchedText, parseIfReadable } from '../entries/indexed-entry.ts';
import { isEntryOver } from '../entries/shared-consent.ts';
import type { Repository } from '../git/repository.ts';
import { findDraftLinks, readChangedDrafts } from './draft-links.ts';

/** Texts that are searched in a few milliseconds. */
const fewTexts = 50;

/**
 * Finds the texts, published or drafted, that quote a published entry or link to it, but for those that are over, and for its
 * other languages. What they only name as related leaves them by itself.
 * @param paths of the entry in some languages
 * @param siteUrl as of `getTarget`
 */
export async function findQuotingTexts(
  repository: Repository,
  index: EntryIndex,
  paths: readonly ContentPath[],
  siteUrl: string | undefined,
): Promise<Link[]> {
  if (paths.length === 0) return [];
  const published = await index.read();
  const { version, entries } = published;
  const readText = defineTextReader(repository.objects);
  const own = new Set(paths.map(({ location }) => toEntryId(location!)));
  const found = new Map<string, Link>();
  const add = (link: Link) => {
    const { location } = parseContentPath(link.path);
    const isOwn = location && own.has(toEntryId(location));
    if (!isOwn && !found.has(link.path)) found.set(link.path, link);
  };
  const left = paths.flatMap(({ path }) => entries.get(path) ?? []);
  const isQuoted = defineQuotedWords((await Promise.all(left.map(readText))).join('\n'));
  const now = repository.getNow();
  const isSeen = ({ path }: { readonly path: string }) => !isEntryOver(published, path, now);
  let count = 0;
  for (const entry of entries.values()) {
    if (isSeen(entry) && isQuoted((await readText(entry)).toString()))
      add({ path: entry.path, title: getTitle(entry.listed) || entry.path });
    // An archive takes a second, in which others are served.
    if (++count % fewTexts === 0) await setImmediate();
  }
  for (const { path, source } of await readChangedDrafts(repository, version))
    if (isQuoted(getSearchedText(path, source).toString()))
      add({ path, title: getTitle(parseIfReadable(path, source)) || path });
  for (const file of paths) {
    const target = await getTarget(repository, version, file, siteUrl);
    const links = (await findLinks(repository, version, target)).filter(isSeen);
    for (const link of [...links, ...(await findDraftLinks(repository, version, target))])
      if (!link.field?.startsWith('related')) add(link);
  }
  return [...found.values()];
}
