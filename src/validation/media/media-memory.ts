import { hash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../languages/problems/problem.ts';
import { getSoftwareDigest } from '../../source/records/software-digest.ts';
import { getLastingState } from '../../source/file-state.ts';

/** Remembers which media have no problems, so that no picture is decoded and no PDF read twice. */
export interface MediaMemory {
  /** The problems of a file, which are looked for if it is not known to have none. @param path absolute */
  check(path: string, find: () => Promise<readonly Problem[]>): Promise<readonly Problem[]>;
  /** Stores what this run has used, and forgets the rest. */
  save(): Promise<void>;
}

const withoutCache: MediaMemory = {
  check: (_, find) => find(),
  save: () => Promise.resolve(),
};

/**
 * Opens what earlier runs have found. The cache keeps digests, from which no name of a file can be read.
 * @param cacheDir may be deleted at any time; without one, nothing is remembered
 */
export async function openMediaMemory(cacheDir: string | undefined): Promise<MediaMemory> {
  if (!cacheDir) return withoutCache;
  const file = join(cacheDir, 'sound-media.json');
  const software = getSoftwareDigest(['languages', 'media', 'model', 'source']);
  const known = await readKnown(file);
  const used = new Set<string>();
  return {
    async check(path, find) {
      // Before the bytes: what changes in between is read again next time.
      const state = getLastingState(path);
      const key = state && hash('sha256', [software, path, state].join('\0'));
      const problems = key && known.has(key) ? [] : await find();
      if (key && problems.length === 0) used.add(key);
      return problems;
    },
    async save() {
      if (used.size === known.size && known.isSubsetOf(used)) return;
      await mkdir(cacheDir, { recursive: true });
      // Another run may be reading: renaming never leaves a partial file.
      const next = `${file}.${randomUUID()}.tmp`;
      await writeFile(next, JSON.stringify([...used]));
      await rename(next, file);
    },
  };
}

/** Nothing when the file is missing or damaged. */
async function readKnown(file: string): Promise<ReadonlySet<unknown>> {
  try {
    return new Set(JSON.parse(await readFile(file, 'utf8')) as unknown[]);
  } catch {
    return new Set();
  }
}
