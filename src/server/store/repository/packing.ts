import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Repository } from '../git/repository.ts';

/** How many of 256 parts of the loose objects there must be: 4,000 in all, those of some seven hundred saves. */
const loosePart = 16;

/**
 * Packs the loose objects, if there are many: in one file they take a tenth of the space, and the history is read ten times as
 * fast. Everything goes into the pack, also what no ref names, such as the words of a save that is under way, and what is in a
 * pack never leaves it. So nothing waits for this or has to, and an end at any moment loses nothing.
 * Where Git cannot do so, as before 2.32, they stay.
 * @param signal ends it
 */
export async function packObjects(
  { git, commonDir }: Pick<Repository, 'git' | 'commonDir'>,
  signal: AbortSignal,
): Promise<void> {
  // As `git gc --auto` counts them.
  const part = await readdir(join(commonDir, 'objects/17')).catch(() => []);
  if (part.length < loosePart || signal.aborted) return;
  // Large pictures are no variants of one another.
  const settings = ['-c', 'pack.threads=1', '-c', 'core.bigFileThreshold=1m'];
  const repack = ['repack', '--geometric=2', '-d', '-n', '-q', '--no-write-bitmap-index'];
  const child = git.start([...settings, ...repack]);
  child.stdout.resume();
  child.stderr.resume();
  signal.addEventListener('abort', () => child.kill(), { once: true });
  try {
    // Readers and staff come first.
    setPriority(child.pid!, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended, or the system has no such priority.
  }
  await once(child, 'close');
}
