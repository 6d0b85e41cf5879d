import { toDraftName, parseContentPath, type ContentPath } from '../entries/content-path.ts';
import { readData, writeData, type SourceData } from '../entries/edited-entry.ts';
import { findLinks, getTarget, type Link } from '../entries/entry-links.ts';
import { findDraftLinks } from '../drafts/draft-links.ts';
import { getRef } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { toTreePath, type TreeFile } from '../git/tree.ts';
import type { AlignedDraft } from './aligned-translations.ts';
import type { EndedEntry } from './withdraw.ts';

/** Whether another topic can take the place of one: nothing refers to it but lists of topics, in none of which it is in a text. */
export const isReplaceable = ({ location }: ContentPath, links: readonly Link[]): boolean =>
  location?.collection === 'topics' && links.every(({ field }) => field?.startsWith('topics.'));

/**
 * Removes a topic, and puts another into its place in all published entries and drafts.
 * @param by key of the other
 */
export async function replaceTopic(
  repository: Repository,
  head: string,
  target: ContentPath,
  by: string,
): Promise<EndedEntry> {
  const { key } = target.location!;
  const replace = ({ source, data }: SourceData): SourceData => {
    // Of very many, one may only link to it in its text: then the check of the newsroom says so.
    if (!Array.isArray(data['topics'])) return { source, data };
    const topics = data['topics'].map((topic: unknown) => (topic === key ? by : topic));
    return { source, data: { ...data, topics: [...new Set(topics)] } };
  };
  const linked = await getTarget(repository, head, target);
  const changes = new Map<string, TreeFile | undefined>([
    [toTreePath(repository, target.path), undefined],
  ]);
  for (const entry of toEntries(await findLinks(repository, head, linked, Infinity))) {
    const found = (await readData(repository, head, entry))!;
    changes.set(
      toTreePath(repository, entry.path),
      await writeData(repository, entry, replace(found)),
    );
  }
  const drafts: AlignedDraft[] = [];
  for (const entry of toEntries(await findDraftLinks(repository, head, linked))) {
    const draft = toDraftName(entry)!;
    const own = (await getRef(repository, draft.ref))!;
    const found = (await readData(repository, own, entry))!;
    drafts.push({ draft, head: own, file: await writeData(repository, entry, replace(found)) });
  }
  return { changes, drafts };
}

const toEntries = (links: readonly Link[]): ContentPath[] =>
  [...new Set(links.map(({ path }) => path))].map(parseContentPath);
