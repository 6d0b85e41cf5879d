import { existsSync } from 'node:fs';
import { takeDown as takeDownFrom, type Takedown } from '../build/takedown/take-down.ts';
import type { Environment } from '../environment.ts';
import type { SourceMemory } from '../source/newsroom-source.ts';

/**
 * Takes out of the built site what the public may no longer see, and says what that was. It loads nothing of
 * Astro, so that nothing which stops a build stops it.
 * @param memory keeps what was read, for a build that follows
 */
export async function takeDown(
  { contentDir, outDir, now }: Environment,
  memory?: SourceMemory,
): Promise<Takedown> {
  if (!existsSync(contentDir))
    throw new Error(
      `There is no content folder at ${contentDir}. Set CONTENT_DIR to the folder that holds settings/, releases/ and media/.`,
    );
  const takedown = await takeDownFrom({ contentDir, site: outDir, now, ...(memory && { memory }) });
  return takedown;
}

/** The same as lines for a terminal. */
export function formatTakedown({ takenDown }: Takedown): string {
  return [
    'Taken down, so that readers no longer see it:',
    ...takenDown.map(({ id, file, reason }) => `  ${file ?? id}: ${reason.en}.`),
  ].join('\n');
}
