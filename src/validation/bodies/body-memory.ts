import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BodyFormat } from '../../markdown/index.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { inspectLimited, isTooCostly, type InspectedBody } from './limited-inspection.ts';

/** Inspects bodies, and remembers the result until the body or the pipeline changes. */
export interface BodyMemory {
  /**
   * @param mayKeep whether the result, which quotes the body, may be stored
   * @returns undefined for files that have no body
   */
  inspect(source: SourceFile, mayKeep?: boolean): Promise<InspectedBody | undefined>;
  /** Stores the results that this run used, and forgets the others. */
  save(): Promise<void>;
}

/**
 * Opens the results of earlier runs. A validation spends most of its time parsing (10,000 releases: 9
 * of 12 s), and hardly any body changes between two builds.
 * @param cacheDir may be deleted at any time; without one, nothing is remembered
 */
export async function openBodyMemory(cacheDir: string | undefined): Promise<BodyMemory> {
  const file = cacheDir && join(cacheDir, 'bodies.json');
  const software = file ? await getSoftwareDigest() : '';
  const known = file ? await readKnown(file, software) : {};
  const used: Record<string, InspectedBody> = {};
  return {
    inspect: async (source, mayKeep = true) => {
      const format = getFormat(source);
      if (!format) return undefined;
      const key = `${format} ${source.digest}`;
      const found = used[key] ?? known[key] ?? (await inspectNamed(source, format));
      if (mayKeep && !isTooCostly(found)) used[key] = found;
      return found;
    },
    save: async () => {
      if (!file || !cacheDir) return;
      await mkdir(cacheDir, { recursive: true });
      // Another run may be reading: renaming never leaves a partial file.
      const next = `${file}.${process.pid}`;
      await writeFile(next, JSON.stringify({ software, bodies: used }));
      await rename(next, file);
    },
  };
}

/** Adds the file name to an unexpected error. */
async function inspectNamed(
  { path, body }: SourceFile,
  format: BodyFormat,
): Promise<InspectedBody> {
  try {
    return await inspectLimited(body, format);
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`The body of ${path} could not be read: ${message}`, { cause: error });
  }
}

function getFormat({ path }: SourceFile): BodyFormat | undefined {
  if (path.endsWith('.mdx')) return 'mdx';
  return path.endsWith('.md') ? 'md' : undefined;
}

/** Empty when the file is missing, damaged or written by another version of the software. */
async function readKnown(file: string, software: string): Promise<Record<string, InspectedBody>> {
  try {
    const memory = JSON.parse(await readFile(file, 'utf8')) as {
      software?: string;
      bodies?: Record<string, InspectedBody>;
    };
    return memory.software === software ? (memory.bodies ?? {}) : {};
  } catch {
    return {};
  }
}

/** Changes with everything that could change the result for a body: the pipeline, its libraries, Node. */
async function getSoftwareDigest(): Promise<string> {
  const root = join(import.meta.dirname, '../../..');
  const paths = ['package-lock.json', 'src/languages/message.ts'];
  for await (const path of glob('src/markdown/**/*.ts', { cwd: root })) paths.push(path);
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.sort()) hash.update(path).update(await readFile(join(root, path)));
  return hash.digest('hex');
}
