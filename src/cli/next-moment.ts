import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getNextMoment, type Timed } from '../publishing/next-moment.ts';
import type { NewsroomSource } from '../source/newsroom-source.ts';

// Kept with the cache and never with the site: it would tell when an embargo ends.
const toPath = (cacheDir: string) => join(cacheDir, 'next-moment.json');

/** Notes when the newsroom that a build has read will next look different by itself. */
export async function keepNextMoment(
  cacheDir: string,
  { entries }: NewsroomSource,
  now: number,
): Promise<void> {
  // People, topics and the like have none of the fields that speak of time.
  const timed = entries.map(({ values }) => values as Timed);
  const next = getNextMoment(timed, now);
  if (next === undefined) return await rm(toPath(cacheDir), { force: true });
  await mkdir(cacheDir, { recursive: true });
  await writeFile(toPath(cacheDir), JSON.stringify(next));
}

/** What the last build noted: milliseconds since 1970-01-01T00:00Z, or undefined for never. */
export async function readNextMoment(cacheDir: string): Promise<number | undefined> {
  const text = await readFile(toPath(cacheDir), 'utf8').catch(() => 'null');
  return (JSON.parse(text) as number | null) ?? undefined;
}
