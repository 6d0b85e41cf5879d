import { draftStatuses, type DraftStatus } from '../../store-api/protocol.ts';
import { isContentPath, parseContentPath, toDraftName } from '../entries/content-path.ts';
import type { Repository } from '../git/repository.ts';

/** Of a conflict draft: the entry that it conflicts with, and who had changed that. */
export interface KeptFor {
  readonly collection: string;
  readonly slug: string;
  readonly path: string;
  readonly by?: { readonly name: string };
  readonly at?: string;
}

/** Reads the trailers of a draft's commits, the latest first. */
export async function readTrailers(
  { git }: Repository,
  main: string,
  head: string,
): Promise<{ status: DraftStatus; keptFor: KeptFor | undefined }> {
  const keys = ['Status', 'Kept-For', 'Kept-Against'];
  const format = keys.map((key) => `%(trailers:key=${key},valueonly,separator=%x20)`).join('%x09');
  const answer = await git.getText([
    'log',
    '--first-parent',
    `--format=${format}`,
    `${main}..${head}`,
  ]);
  const lines = answer.split('\n').map((line) => line.split('\t'));
  const status = lines.find(([value]) => value)?.[0];
  const kept = lines.findLast(([, path]) => path);
  return {
    status: isStatus(status) ? status : 'draft',
    keptFor: kept && toKeptFor(kept[1]!, kept[2] ?? ''),
  };
}

const isStatus = (value: unknown): value is DraftStatus =>
  (draftStatuses as readonly unknown[]).includes(value);

function toKeptFor(path: string, against: string): KeptFor | undefined {
  const draft = isContentPath(path) ? toDraftName(parseContentPath(path)) : undefined;
  if (!draft) return undefined;
  const [, at, name] = /^(\S+) (.+)$/.exec(against) ?? [];
  return {
    collection: draft.collection,
    slug: draft.slug,
    path,
    ...(at && name && { by: { name }, at }),
  };
}
