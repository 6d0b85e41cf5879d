import { defineQuotedWords } from '../../../languages/wording/quoted-words.ts';
import { getTitle } from '../../../model/content-types/entry-title.ts';
import { isOver, lifecycle } from '../../../publishing/visibility/lifecycle.ts';
import type { ContentPath } from '../entries/content-path.ts';
import type { EntryIndex } from '../entries/entry-index.ts';
import { findLinks, getTarget, type Link } from '../entries/entry-links.ts';
import { defineTextReader } from '../entries/entry-search.ts';
import { getSearchedText, parseIfReadable } from '../entries/indexed-entry.ts';
import { toShared } from '../entries/shared-consent.ts';
import type { Repository } from '../git/repository.ts';
import { findDraftLinks, readChangedDrafts } from './draft-links.ts';

/**
 * Finds the texts, published or drafted, that quote one of some published entries or link to it, but for those that are over.
 * What they only name as related leaves them by itself.
 * @param paths of the entries, such as those of a testimony in all languages
 * @param siteUrl as of `getTarget`
 */
export async function findQuotingTexts(
  repository: Repository,
  index: EntryIndex,
  paths: readonly ContentPath[],
  siteUrl: string | undefined,
): Promise<Link[]> {
  const published = await index.read();
  const { version, entries } = published;
  const readText = defineTextReader(repository.objects);
  const own = new Set(paths.map(({ path }) => path));
  const found = new Map<string, Link>();
  const add = (link: Link) =>
    own.has(link.path) || found.has(link.path) || found.set(link.path, link);
  const left = paths.flatMap(({ path }) => entries.get(path) ?? []);
  const quotes: ((text: string) => boolean)[] = [];
  for (const entry of left) quotes.push(defineQuotedWords((await readText(entry)).toString()));
  const isQuoting = (text: Buffer) => quotes.some((isQuoted) => isQuoted(text.toString()));
  const now = repository.getNow();
  const isSeen = (path: string) => {
    const entry = entries.get(path);
    return !entry || !isOver(lifecycle(toShared(published, entry, entry.publishable), now));
  };
  for (const entry of entries.values())
    if (isSeen(entry.path) && isQuoting(await readText(entry)))
      add({ path: entry.path, title: getTitle(entry.listed) || entry.path });
  for (const { path, source } of await readChangedDrafts(repository, version))
    if (isQuoting(getSearchedText(path, source)))
      add({ path, title: getTitle(parseIfReadable(path, source)) || path });
  for (const file of paths) {
    const target = await getTarget(repository, version, file, siteUrl);
    const links = (await findLinks(repository, version, target)).filter(({ path }) => isSeen(path));
    for (const link of [...links, ...(await findDraftLinks(repository, version, target))])
      if (!link.field?.startsWith('related')) add(link);
  }
  return [...found.values()];
}
