import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isHashed } from '../../src/server/site/response-headers.ts';
import { databaseFile, openVersions } from '../../src/versions/versions.ts';
import { edits } from '../../tests/random-edits/edits.ts';
import { fullNewsroom, getDigests, isOrdered, testMoment } from '../../tests/site.ts';
import { run } from './program.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

/** The content before and after some edits. */
export type StateName = 'former' | 'next';

/** SHA-256 by path. */
export type Digests = Readonly<Record<string, string>>;

/** A newsroom that moves between two states, and the site that a clean build makes of each. */
export interface TwoStates extends Workplace {
  readonly cacheDir: string;
  readonly clean: Readonly<Record<StateName, Digests>>;
  /** Changes the content. */
  set(state: StateName): void;
  /** Waits until another version is published, where there is one already. @param isGoingOn whether it may still be */
  awaitVersion(isGoingOn: () => boolean): Promise<void>;
  /** The newest version as readers see it, by the bytes that the store has; undefined before the first. */
  readVersion(): Digests | undefined;
}

/**
 * What differs between the states: a page, what many pages show, and a table of a report. Nothing is taken down, which would
 * be a version of its own; so is what a replaced picture was, if the build that makes the new one is killed.
 */
const differences = [
  'a sentence is added',
  'a headline changes',
  'a topic is renamed',
  'the organization is renamed',
  'a table of a report changes',
];

export async function openTwoStates(): Promise<TwoStates> {
  const workplace = openWorkplace();
  const { folder, software, toCacheDir } = workplace;
  const variables = { ...workplace.variables, NEWSROOM_NOW: testMoment };
  const cacheDir = toCacheDir(variables);
  const states = { former: join(folder, 'former'), next: join(folder, 'next') };
  for (const state of Object.values(states)) cpSync(fullNewsroom, state, { recursive: true });
  for (const [index, edit] of differences.entries())
    edits[edit]!({ contentDir: states.next, cacheDir: '', now: 0 }, 7 + index);
  const set = (state: StateName) =>
    cpSync(states[state], variables.CONTENT_DIR, { recursive: true });
  const buildClean = async (state: StateName) => {
    set(state);
    const own = { ...variables, OUT_DIR: join(folder, `clean-${state}`) };
    const build = run(software, 'build', own);
    if ((await build.ended) !== 0) throw new Error(`It does not build:\n${build.output()}`);
    const digests = await getDigests(own.OUT_DIR);
    // Pictures are named by their content, and take most of the time.
    cpSync(join(toCacheDir(own), 'media'), join(cacheDir, 'media'), { recursive: true });
    for (const path of [own.OUT_DIR, toCacheDir(own)]) rmSync(path, { recursive: true });
    return digests;
  };
  return {
    ...workplace,
    variables,
    cacheDir,
    clean: { next: await buildClean('next'), former: await buildClean('former') },
    set,
    async awaitVersion(isGoingOn) {
      if (!existsSync(join(cacheDir, databaseFile))) return;
      const versions = openVersions(cacheDir);
      const former = versions.getNewest()?.number;
      while (isGoingOn() && versions.getNewest()?.number === former) await wait(2);
      versions.close();
    },
    readVersion() {
      const versions = openVersions(cacheDir);
      try {
        const outputs = versions.readNewest()?.outputs;
        if (!outputs) return undefined;
        return Object.fromEntries(
          Array.from(outputs, ([path, { digest }]) => [
            path,
            versions.store.read(digest) ? digest : 'missing',
          ]),
        );
      } finally {
        versions.close();
      }
    },
  };
}

/** Paths whose bytes differ between two sites, but for the order in which the search index has its pages. */
export const findDifferences = (one: Digests, other: Digests): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((path) => one[path] !== other[path] && !isOrdered.test(path))
    .sort();

/** Readers see the new pages before their search index is complete. */
const isOfSearch = (path: string) => path.startsWith('pagefind/');

/**
 * Which state a site is of, apart from its search index, which may still be that of the former version.
 * @param isServed whether a server may still answer for files of a former version that are named by their content
 * @returns undefined for a mix, and for anything else
 */
export function findState(
  site: Digests,
  clean: TwoStates['clean'],
  isServed = false,
): StateName | undefined {
  const names = Object.keys(clean) as StateName[];
  const find = (name: StateName) =>
    findDifferences(site, clean[name]).filter(
      (path) => !(isServed && !clean[name][path] && isHashed(`/${path}`)),
    );
  const isSearch = (name: StateName) => find(name).every((path) => !isOfSearch(path));
  const isSite = (name: StateName) => find(name).every((path) => isOfSearch(path));
  return names.some(isSearch) ? names.find(isSite) : undefined;
}
