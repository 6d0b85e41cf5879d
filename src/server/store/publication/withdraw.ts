import { getMessages } from '../../../languages/get-messages.ts';
import { longestReason } from '../../../model/content-types/publication.ts';
import { toPublishable } from '../../../publishing/visibility/entry-state.ts';
import { isOver, lifecycle } from '../../../publishing/visibility/lifecycle.ts';
import { toDraftName, type ContentPath } from '../entries/content-path.ts';
import { getOtherPaths } from '../entries/entry-address.ts';
import { getSourceFile } from '../entries/entry-revision.ts';
import { getUnpublishedHead } from '../drafts/drafts.ts';
import { getLastMerge, type Change } from '../git/history.ts';
import type { ActionParams } from '../../store-api/protocol.ts';
import type { Repository } from '../git/repository.ts';
import { toTreePath, type TreeFile } from '../git/tree.ts';
import type { AlignedDraft } from './aligned-translations.ts';
import { readData, writeData, type SourceData } from '../entries/edited-entry.ts';

/** What the end of an entry changes in published files, by path in the repository, and in drafts. */
export interface EndedEntry {
  readonly changes: ReadonlyMap<string, TreeFile | undefined>;
  readonly drafts: readonly AlignedDraft[];
}

/**
 * Marks an entry as withdrawn from now on, and changes nothing else in it; its draft too, which would seem to show the text
 * again.
 */
export async function withdraw(
  repository: Repository,
  head: string,
  target: ContentPath,
  { reason, instead }: Pick<ActionParams['deleteFiles']['options'], 'reason' | 'instead'>,
): Promise<EndedEntry> {
  const published = (await readData(repository, head, target))!;
  // A withdrawal that was planned for later may already have them.
  const planned = (published.data['withdrawn'] ?? {}) as Partial<
    Record<'reason' | 'instead', unknown>
  >;
  const replacement = instead ?? planned.instead;
  const withdrawn = {
    date: getMoment(repository),
    reason:
      toLine(reason) ||
      toLine(planned.reason) ||
      getMessages(target.location!.language!).withdrawalNotice.title,
    ...(Boolean(replacement) && { instead: replacement }),
  };
  const write = ({ source, data }: SourceData) =>
    writeData(repository, target, { source, data: { ...data, withdrawn } });
  const draft = toDraftName(target)!;
  const draftHead = await getUnpublishedHead(repository, head, draft);
  const drafted = draftHead && (await readData(repository, draftHead, target));
  return {
    changes: new Map([[toTreePath(repository, target.path), await write(published)]]),
    drafts: drafted ? [{ draft, head: draftHead, file: await write(drafted) }] : [],
  };
}

/** What of a draft takes its text off the site: what is published, with the values of the draft that decide what readers see. */
export async function writeEnd(
  repository: Repository,
  main: string,
  target: ContentPath,
  merged: SourceData,
): Promise<TreeFile> {
  const { source, data } = (await readData(repository, main, target))!;
  const { draft, datePublished, embargoedUntil, expires, withdrawn } = merged.data;
  const { reviewBy, revoked } = (merged.data['consent'] ?? {}) as Record<string, unknown>;
  const consent = data['consent'] && Object.assign({}, data['consent'], { reviewBy, revoked });
  const end = { draft, datePublished, embargoedUntil, expires, withdrawn, consent };
  return writeData(repository, target, { source, data: { ...data, ...end } });
}

/** What is published of an entry in a language, and withdrawn. */
export interface WithdrawnTranslation {
  readonly language: string;
  /** As readers see it. */
  readonly reason: string;
  /** ISO 8601: since when. */
  readonly at: string;
  /** Absent if the history does not tell. */
  readonly by?: Change['by'];
}

/**
 * Finds what is withdrawn of an entry, in its own language and in others, unless readers do not see the entry afterwards either.
 * @param main the published commit
 * @param tree the same with what is to be published
 */
export async function findWithdrawn(
  repository: Repository,
  main: string,
  tree: string,
  entry: ContentPath,
): Promise<WithdrawnTranslation[]> {
  const read = async (treeish: string, path: string) => {
    const fields = (await getSourceFile(repository, treeish, path))?.fields;
    return fields && { fields, state: lifecycle(toPublishable(fields), repository.getNow()) };
  };
  const own = await read(tree, entry.below);
  if (!own || isOver(own.state)) return [];
  const others = await getOtherPaths(repository, main, entry);
  const found = [entry, ...others].map(async ({ below, path, location }) => {
    const published = await read(main, below);
    if (published?.state !== 'withdrawn') return [];
    const { date, reason } = published.fields['withdrawn'] as Record<'date' | 'reason', unknown>;
    const treePath = toTreePath(repository, path);
    const change = await getLastMerge(repository, main, treePath, '^withdrawn:');
    const language = location!.language!;
    const facts = { language, reason: toLine(reason), at: String(date) };
    return [{ ...facts, ...(change && { by: change.by }) }];
  });
  return (await Promise.all(found)).flat();
}

/** The present as an entry has it, in UTC. */
export const getMoment = ({ getNow }: Repository): string =>
  new Date(getNow()).toISOString().replace(/\.\d+Z$/, '+00:00');

/** One line that the field accepts. */
const toLine = (text: unknown) =>
  typeof text === 'string' ? text.replace(/\s+/g, ' ').trim().slice(0, longestReason) : '';
