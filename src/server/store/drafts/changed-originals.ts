import { getLanguages, getOtherPaths } from '../entries/entry-address.ts';
import { toDraftName, type ContentPath, type DraftName } from '../entries/content-path.ts';
import type { EntriesAtCommit } from '../entries/entry-index.ts';
import { getChangeAt, getWorded, isWordedAlike } from '../entries/outdated-entries.ts';
import { isEntryOver } from '../entries/shared-consent.ts';
import { readChangeLog, readDraftLog, type LoggedChange } from '../git/change-log.ts';
import type { Repository } from '../git/repository.ts';
import { getTreeFile, toTreePath } from '../git/tree.ts';
import { getUnpublishedHead } from './drafts.ts';

/** The original of a translation that says something else than when it was translated. */
export interface ChangedOriginal {
  readonly language: string;
  /** The commit that has what it said then. */
  readonly followed: string;
}

/** An entry in one language, published or not. */
interface Wording {
  /** Of what is published and of the draft, the newest first. */
  readonly changes: readonly LoggedChange[];
  /** Blob id of the draft, or else of what is published. */
  readonly blob: string;
  /** Whether readers no longer see what is published, and there is no draft. */
  readonly isOver: boolean;
}

/**
 * Finds the originals of an entry that were changed since it was translated, in a draft too: a translator works while a colleague
 * still corrects. A translation follows what its original said when its published wording was saved; until it is published, when
 * it was begun. It may have been saved since by somebody who had not read the change, so later saves count for nothing.
 */
export async function findChangedOriginals(
  repository: Repository,
  published: EntriesAtCommit,
  { path: own }: DraftName,
): Promise<ChangedOriginal[]> {
  const { version, entries } = published;
  const others = await getOtherPaths(repository, version, own);
  if (others.length === 0) return [];
  const languages = await getLanguages(repository, version);
  const rank = (path: ContentPath) => languages.indexOf(path.location!.language!);
  const wording = await readWording(repository, published, own);
  if (!wording || wording.isOver) return [];
  const begun = wording.changes.at(-1)!.at;
  const entry = entries.get(own.path);
  const log = await readChangeLog(repository, version);
  const moment = entry ? await getWorded(repository, entry, log.get(own.path)!) : begun;
  const changed = others.map(async (path) => {
    const original = await readWording(repository, published, path);
    if (!original || original.isOver) return [];
    const first = original.changes.at(-1)!.at;
    if (first > begun || (first === begun && rank(path) > rank(own))) return [];
    const followed = getChangeAt(original.changes, moment);
    if (!followed || (await isWordedAlike(repository, path, followed.blob, original.blob)))
      return [];
    return [{ language: path.location!.language!, followed: followed.commit }];
  });
  return (await Promise.all(changed)).flat();
}

async function readWording(
  repository: Repository,
  published: EntriesAtCommit,
  path: ContentPath,
): Promise<Wording | undefined> {
  const { version, entries } = published;
  const head = await getUnpublishedHead(repository, version, toDraftName(path)!);
  const [log, drafted, file] = await Promise.all([
    readChangeLog(repository, version),
    head ? readDraftLog(repository, version, head) : undefined,
    head ? getTreeFile(repository, head, toTreePath(repository, path.path)) : undefined,
  ]);
  const blob = file?.id ?? entries.get(path.path)?.id;
  const changes = [drafted, log].flatMap((one) => one?.get(path.path) ?? []);
  if (!blob || changes.length === 0) return undefined;
  const isOver = !head && isEntryOver(published, path.path, repository.getNow());
  return { changes, blob, isOver };
}
