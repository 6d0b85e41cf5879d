import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment/environment.ts';
import type { Publishable } from '../publishing/visibility/lifecycle.ts';
import { getNextMoment } from '../publishing/visibility/next-moment.ts';
import { listContent } from '../source/content-folder.ts';
import { getLastingState } from '../source/file-state.ts';
import type { Version } from '../versions/version.ts';
import type { SiteBasis } from './takedown/lasting-site.ts';
import { attempt } from '../model/attempt.ts';

/** From what the last build of a command has made a version. Nothing of the content can be read in it. */
export interface LastBuild {
  /** Digest of the states of all files that it could read. */
  readonly inputs: string;
  readonly version: Pick<Version, 'number' | 'time'>;
  /** The moments from which and before which the same files make the same site, in milliseconds since 1970-01-01T00:00Z. */
  readonly since: number;
  readonly until: number | null;
}

/** The file of a cache that holds it. */
const fileName = 'last-build.json';

/** The software, below the working folder. The lock file changes with every package. */
const software = ['src', 'admin', 'public', 'astro.config.mjs', 'package-lock.json'];

/**
 * Digest of the states of all files that a build may read: another one if any of them has changed.
 * @returns undefined if one was changed a moment ago, and may change again without a trace, or cannot be looked at
 */
export async function readInputs({
  contentDir,
  protectedWords,
}: Pick<Environment, 'contentDir' | 'protectedWords'>): Promise<string | undefined> {
  const hash = createHash('sha256').update(process.version);
  const content = await listContent(contentDir).catch(() => undefined);
  // The build says what to do.
  if (!content) return undefined;
  const files = [
    ...content.map((path) => join(contentDir, path)),
    ...software.flatMap(listSoftware),
    ...(protectedWords ? [protectedWords.file] : []),
  ];
  for (const path of files) {
    const state = getLastingState(path);
    if (state === undefined) return undefined;
    hash.update(`${path}\0${state}\0`);
  }
  return hash.digest('hex');
}

const listSoftware = (path: string): string[] =>
  path.includes('.')
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();

/**
 * Says whether a build would make again what the last one has made: no file has changed, and no moment has come.
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export const isUnchanged = ({ since, until, ...last }: LastBuild, inputs: string, now: number) =>
  last.inputs === inputs && since <= now && now < (until ?? Infinity);

/** What is known of the last build; nothing if the file is missing or damaged. */
export const readLastBuild = (cacheDir: string): LastBuild | undefined =>
  attempt(() => JSON.parse(readFileSync(join(cacheDir, fileName), 'utf8')) as LastBuild);

/** Notes from what a version was made. @param inputs as they were before the content was read */
export function noteLastBuild(
  cacheDir: string,
  inputs: string,
  { number, time }: Version,
  { source, moment }: SiteBasis,
): void {
  const values = source.entries.map((entry) => entry.values as Publishable);
  const last: LastBuild = {
    inputs,
    version: { number, time },
    since: moment,
    until: getNextMoment(values, moment) ?? null,
  };
  writeFileSync(join(cacheDir, fileName), JSON.stringify(last));
}
