import { lstatSync, type BigIntStats } from 'node:fs';
import { readClock } from '../clock.ts';

/**
 * Size, times and inode of a file, which change with it, as Git's index compares them. Undefined for what is missing or
 * is no plain file, such as a link.
 */
export function getFileState(path: string): string | undefined {
  const stats = getStats(path);
  return stats && formatState(stats);
}

/** The coarsest times of a file system, FAT's, are 2 s apart; in nanoseconds. */
const leastAge = 3_000_000_000n;

/**
 * The state of a file, if any later change will show in it. A file that was changed a moment ago may change again
 * within the same tick of the file system's clock, so it has none yet.
 */
export function getLastingState(path: string): string | undefined {
  const stats = getStats(path);
  if (!stats) return undefined;
  const { mtimeNs, ctimeNs } = stats;
  const newest = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
  return newest + leastAge < BigInt(readClock()) * 1_000_000n ? formatState(stats) : undefined;
}

const formatState = ({ size, mtimeNs, ctimeNs, ino }: BigIntStats) =>
  [size, mtimeNs, ctimeNs, ino].join(' ');

function getStats(path: string): BigIntStats | undefined {
  try {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    return stats?.isFile() ? stats : undefined;
  } catch {
    // Reading it says what is wrong.
    return undefined;
  }
}
