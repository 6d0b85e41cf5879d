import { createHash, hash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Problem } from '../../languages/problems/problem.ts';
import { getSoftwareDigest } from '../../source/records/software-digest.ts';
import { getFileState, getLastingState } from '../../source/file-state.ts';

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

/** That a file has no problems: digests, from which no name can be read. */
type SoundFile = readonly [bytes: string, state: string | undefined];

/**
 * Opens what earlier runs have found. A server builds of a copy of the content: a file whose path or state is new is compared by
 * its bytes, as to read them costs little beside decoding them.
 * @param cacheDir may be deleted at any time; without one, nothing is remembered
 */
export async function openMediaMemory(cacheDir: string | undefined): Promise<MediaMemory> {
  if (!cacheDir) return withoutCache;
  const file = join(cacheDir, 'sound-media.json');
  const software = getSoftwareDigest(['languages', 'media', 'model', 'source']);
  const known = await readKnown(file);
  const knownBytes = new Set(known.map(([bytes]) => bytes));
  const byState = new Map(known.flatMap((sound) => (sound[1] ? [[sound[1], sound] as const] : [])));
  const used = new Map<string, SoundFile>();
  const use = (sound: SoundFile) => void used.set(sound.join(' '), sound);
  return {
    async check(path, find) {
      // Before the bytes: what changes in between is read again next time.
      const lasting = getLastingState(path);
      const state = lasting && hash('sha256', [software, path, lasting].join('\0'));
      const same = state && byState.get(state);
      if (same) {
        use(same);
        return [];
      }
      // What is wrong with a file may depend on how its name ends.
      const digest = await digestFile(path);
      const bytes = digest && hash('sha256', [software, extname(path), digest].join('\0'));
      const isKnown = bytes !== undefined && knownBytes.has(bytes);
      const problems = isKnown ? [] : await find();
      const isSame = lasting !== undefined && getLastingState(path) === lasting;
      if (bytes && problems.length === 0 && (isKnown || isSame))
        use([bytes, isSame ? state : undefined]);
      return problems;
    },
    async save() {
      const isSame = known.length === used.size && known.every((one) => used.has(one.join(' ')));
      if (isSame) return;
      await mkdir(cacheDir, { recursive: true });
      // Another run may be reading: renaming never leaves a partial file.
      const next = `${file}.${randomUUID()}.tmp`;
      await writeFile(next, JSON.stringify([...used.values()]));
      await rename(next, file);
    },
  };
}

/** Undefined when it cannot be read, or is reached through a link: a check says so. */
async function digestFile(path: string): Promise<string | undefined> {
  if (getFileState(path) === undefined) return undefined;
  const digest = createHash('sha256');
  try {
    await pipeline(createReadStream(path), digest);
  } catch {
    return undefined;
  }
  return digest.digest('hex');
}

/** Nothing when the file is missing, damaged or of an older version. */
async function readKnown(file: string): Promise<readonly SoundFile[]> {
  try {
    const known = JSON.parse(await readFile(file, 'utf8')) as unknown[];
    return known.flatMap((one) => {
      const [bytes, state] = Array.isArray(one) ? (one as unknown[]) : [];
      return typeof bytes === 'string'
        ? [[bytes, typeof state === 'string' ? state : undefined]]
        : [];
    });
  } catch {
    return [];
  }
}
