import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attempt } from '../model/attempt.ts';

/**
 * What the newsroom server says of the folder of what is published, into which nobody else writes, in a file beside it. Builds
 * that have read the folder know by it what to read again. There is none while somebody writes there.
 */
export interface FolderMark {
  /** Another one after each write. */
  readonly id: string;
  /** What differs from the folder as it was under another mark; absent if that is not known. No file was removed. */
  readonly since?: { readonly id: string; readonly paths: readonly string[] };
}

const toMarkFile = (folder: string) => join(dirname(folder), 'mark');

export const readMark = (folder: string): FolderMark | undefined =>
  attempt(() => JSON.parse(readFileSync(toMarkFile(folder), 'utf8')) as FolderMark);

/** With more, to name them takes as long as to look for them. */
const mostPaths = 1000;

/**
 * Begins to write into the folder: its mark holds no more.
 * @returns sets the new one. It takes the paths of all files that were written, if none was removed
 * @throws when the mark cannot be removed
 */
export function beginWriting(folder: string): (paths?: readonly string[]) => void {
  const file = toMarkFile(folder);
  const before = readMark(folder);
  const id = randomUUID();
  // No JSON, so no mark.
  writeFileSync(file, id);
  return (paths) => {
    // Somebody else may have begun to write meanwhile.
    const isAlone = attempt(() => readFileSync(file, 'utf8')) === id;
    const isKnown = before && isAlone && paths && paths.length <= mostPaths;
    const mark: FolderMark = { id, ...(isKnown && { since: { id: before.id, paths } }) };
    // On a full disk, there is none.
    attempt(() => writeFileSync(file, JSON.stringify(mark)));
  };
}
