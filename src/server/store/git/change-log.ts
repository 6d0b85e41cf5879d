import { askOnce, isAncestor } from './history.ts';
import type { ObjectReader } from './object-reader.ts';
import type { Repository } from './repository.ts';
import { toContentPath } from './tree.ts';

/** A commit that changed a file. */
export interface LoggedChange {
  readonly commit: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** Ids of blobs: those before, of each parent of a merge, are only zeros where there was none. */
  readonly before: readonly string[];
  readonly blob: string;
}

/** The changes of each file of the content folder, those of published drafts too, the newest first, by its path. */
export type ChangeLog = ReadonlyMap<string, readonly LoggedChange[]>;

interface KnownLog {
  readonly head: string;
  readonly log: ChangeLog;
}

const known = new WeakMap<ObjectReader, Promise<KnownLog>>();

/** Reads the whole history once, and then only what each commit adds. */
export async function readChangeLog(repository: Repository, head: string): Promise<ChangeLog> {
  const former = known.get(repository.objects);
  const read = Promise.resolve(former)
    .catch(() => undefined)
    .then((last) => (last?.head === head ? last : readAfter(repository, last, head)));
  known.set(repository.objects, read);
  return (await read).log;
}

async function readAfter(
  repository: Repository,
  former: KnownLog | undefined,
  head: string,
): Promise<KnownLog> {
  // After a purge, the former commit may be gone.
  const isKnown = former && (await isAncestor(repository, former.head, head).catch(() => false));
  const range = isKnown ? `${former.head}..${head}` : head;
  const answer = await repository.git.getText(toLogArguments(range));
  return { head, log: parseLog(repository, answer, isKnown ? former.log : new Map()) };
}

/** Reads what a draft has changed in each file since it was begun, the newest first. */
export async function readDraftLog(
  repository: Repository,
  main: string,
  draft: string,
): Promise<ChangeLog> {
  const args = toLogArguments(`${main}..${draft}`);
  const answer = (await askOnce(repository, args, [main, draft])) ?? '';
  return parseLog(repository, answer, new Map());
}

const raw = ['-z', '--raw', '--no-abbrev', '--no-renames', '--root', '-c', '--date-order'];

const toLogArguments = (range: string) => ['log', ...raw, '--format=%x01%H%x00%aI%x00', range];

/** @param known older changes, to which those of the answer are added */
function parseLog(repository: Repository, answer: string, known: ChangeLog): ChangeLog {
  const log = new Map(known);
  // The oldest first, so that each is put before those that are known.
  for (const entry of answer.split('\u0001').slice(1).toReversed()) {
    const [commit = '', at = '', ...parts] = entry.split('\0');
    for (const [index, part] of parts.entries()) {
      const blobs = part.trimStart().startsWith(':') && part.match(/\b[0-9a-f]{40,64}\b/g);
      const path = blobs ? toContentPath(repository, parts[index + 1]!) : undefined;
      if (!blobs || path === undefined) continue;
      const before = blobs.slice(0, -1);
      const change = { commit, at: Date.parse(at), before, blob: blobs.at(-1)! };
      log.set(path, [change, ...(log.get(path) ?? [])]);
    }
  }
  return log;
}
