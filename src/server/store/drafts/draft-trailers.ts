import type { EntryName } from '../../../model/entry-name.ts';
import { draftStatuses, type DraftStatus } from '../../store-api/protocol.ts';
import { isContentPath, parseContentPath, toDraftName } from '../entries/content-path.ts';
import { askOnce, getRef } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { getTreeFile, toTreePath } from '../git/tree.ts';
import type { User } from '../../sign-in/user.ts';

/** Of a conflict draft: the entry that it conflicts with, as long as that is there, and who had changed it. */
export interface KeptFor extends EntryName {
  readonly path: string;
  readonly by?: { readonly name: string };
  readonly at?: string;
}

/** What the commits of a draft say of it. */
export interface DraftTrailers {
  readonly status: DraftStatus;
  readonly statusBy: User | undefined;
  readonly keptFor: KeptFor | undefined;
  /** Name of who saved it first. */
  readonly begunBy: string | undefined;
  /** ISO 8601: when. */
  readonly begunAt: string | undefined;
}

/** Reads the trailers of a draft's commits, the latest first, and who set the status. */
export async function readTrailers(
  repository: Repository,
  main: string,
  head: string,
): Promise<DraftTrailers> {
  const keys = ['Status', 'Kept-For', 'Kept-Against'];
  const trailers = keys.map((key) => `%(trailers:key=${key},valueonly,separator=%x20)`);
  const format = [...trailers, '%an', '%ae', '%aI'].join('%x09');
  const args = ['log', '--first-parent', `--format=${format}`, `${main}..${head}`];
  const answer = (await askOnce(repository, args, [main, head])) ?? '';
  const lines = answer.split('\n').map((line) => line.split('\t'));
  const [status, , , name = '', email = ''] = lines.find(([value]) => value) ?? [];
  const kept = lines.findLast(([, path]) => path);
  return {
    status: isStatus(status) ? status : 'draft',
    statusBy: status === undefined ? undefined : { name, email },
    keptFor: kept && (await findKeptFor(repository, main, kept[1]!, kept[2])),
    begunBy: lines.at(-1)?.[3],
    begunAt: lines.at(-1)?.[5],
  };
}

const isStatus = (value: unknown): value is DraftStatus =>
  (draftStatuses as readonly unknown[]).includes(value);

async function findKeptFor(
  repository: Repository,
  main: string,
  path: string,
  against = '',
): Promise<KeptFor | undefined> {
  const draft = isContentPath(path) ? toDraftName(parseContentPath(path)) : undefined;
  if (!draft) return undefined;
  const isThere =
    (await getTreeFile(repository, main, toTreePath(repository, path))) ??
    (await getRef(repository, draft.ref));
  // Beside no other, it is a draft as any.
  if (isThere === undefined) return undefined;
  const [, at, name] = /^(\S+) (.+)$/.exec(against) ?? [];
  return {
    collection: draft.collection,
    slug: draft.slug,
    path,
    ...(at && name && { by: { name }, at }),
  };
}
