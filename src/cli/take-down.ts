import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { takeDown } from '../build/takedown/run-takedown.ts';
import type { Environment } from '../environment/environment.ts';
import { withholdPath } from '../guard/withhold.ts';
import { getProtectedWords } from '../guard/word-list.ts';
import type { TakenDown, Takedown } from '../publishing/takedown.ts';
import type { SourceMemory } from '../source/newsroom-source.ts';
import { clearLeftovers } from './leftovers.ts';

/** How a takedown is asked for. */
export interface TakedownOptions {
  /** Whether the answer is JSON. */
  readonly isForPrograms: boolean;
  /** Folder that says what is published, where it is not `CONTENT_DIR`. */
  readonly contentDir?: string;
}

/** @throws an error that names what is unknown */
export function parseTakedownOptions(args: readonly string[]): TakedownOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, content: { type: 'string' } },
  });
  const { json, content } = values;
  return { isForPrograms: json, ...(content !== undefined && { contentDir: content }) };
}

/**
 * Takes out of the built site what the public may no longer see. It loads nothing of Astro, so that hardly
 * anything which stops a build stops it.
 * @param memory keeps what was read, for a build that follows
 * @throws when the content cannot be read, or something cannot be deleted
 */
export async function takeDownFromSite(
  { contentDir, outDir, cacheDir, now, protectedWords }: Environment,
  memory: SourceMemory = new Map(),
): Promise<Takedown> {
  // An empty newsroom would be a reason to take everything down; a missing one is a mistake.
  if (!existsSync(contentDir))
    throw new Error(
      `There is no content folder at ${contentDir}. Set CONTENT_DIR to the folder that holds settings/, releases/ and media/.`,
    );
  await clearLeftovers(outDir, cacheDir);
  const takedown = await takeDown({ contentDir, site: outDir, cacheDir, now, memory });
  const takenDown = await withholdFiles(takedown.takenDown, protectedWords);
  return { ...takedown, takenDown };
}

/** Names of files without protected words; no names while their list cannot be read, for which nothing waits. */
export async function withholdFiles(
  takenDown: readonly TakenDown[],
  list: Environment['protectedWords'],
): Promise<TakenDown[]> {
  try {
    const words = await getProtectedWords(list);
    return takenDown.map(({ file, ...one }) => ({
      ...one,
      ...(file && { file: words ? withholdPath(file, words) : file }),
    }));
  } catch {
    return takenDown.map(({ id, reason }) => ({ id, reason }));
  }
}

/** Says in the terminal what was taken down; nothing when nothing was. */
export function tellTakenDown(takenDown: readonly TakenDown[]): void {
  if (takenDown.length === 0) return;
  console.log('Taken down: readers no longer see these.');
  for (const { id, file, reason } of takenDown) console.log(`  ${file ?? id}: ${reason.en}.`);
}
