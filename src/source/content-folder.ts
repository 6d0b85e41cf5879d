import { existsSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { getFileState } from './file-state.ts';
import { readPlainFile } from './plain-file.ts';

/** Files of the operating system and of editors, which are not content. */
const ignored = /^(\.|~|Thumbs\.db$|desktop\.ini$)|~$/;

/** Whether the lists below have a plain file with this path, if there is one. */
export const isContentPath = (path: string): boolean =>
  path.includes('/') && !path.split('/').some((name) => ignored.test(name));

/**
 * Paths of all files in the content folder or one of its folders, sorted, with `/`. Skips media, and files at
 * the top, which are notes such as README.md.
 * @param top folder below the content folder; all folders by default
 * @throws when the content folder cannot be read
 */
export async function listContentFiles(contentDir: string, top = ''): Promise<string[]> {
  if (top !== '' && !existsSync(join(contentDir, top))) return [];
  const found = await walkContent(contentDir, top);
  return found.flatMap(({ path, isFile }) => (isFile && path.includes('/') ? [path] : [])).sort();
}

/** The same of the whole folder, from what it was before some files were written. @param written their paths */
export function addContentFiles(
  contentDir: string,
  before: readonly string[],
  written: readonly string[],
): readonly string[] {
  const paths = new Set(before);
  for (const path of written) {
    if (!isContentPath(path) || path.startsWith('media/')) continue;
    if (getFileState(join(contentDir, path)) === undefined) paths.delete(path);
    else paths.add(path);
  }
  return [...paths].sort();
}

/** Paths of everything in the content folder that is no folder: media, links and notes as well. */
export async function listContent(contentDir: string): Promise<string[]> {
  const found = [...(await walkContent(contentDir, '')), ...(await walkMedia(contentDir))];
  return found.map(({ path }) => path).sort();
}

/**
 * Paths of all symbolic links, media included. They are never followed: otherwise anyone who can write to the
 * repository could publish any file of the build machine.
 */
export async function listContentLinks(contentDir: string): Promise<string[]> {
  const found = [...(await walkContent(contentDir, '')), ...(await walkMedia(contentDir))];
  return found.flatMap(({ path, isLink }) => (isLink ? [path] : [])).sort();
}

/** Paths of all media, `media/…`, sorted. */
export async function listMediaFiles(contentDir: string): Promise<string[]> {
  const found = await walkMedia(contentDir);
  return found.flatMap(({ path, isFile }) => (isFile ? [path] : [])).sort();
}

async function walkMedia(contentDir: string): Promise<FoundFile[]> {
  const media = await lstat(join(contentDir, 'media')).catch(() => undefined);
  return media?.isDirectory() ? await walkContent(contentDir, 'media') : [];
}

interface FoundFile {
  readonly path: string;
  readonly isFile: boolean;
  readonly isLink: boolean;
}

async function walkContent(contentDir: string, folder: string): Promise<FoundFile[]> {
  const entries = await readdir(join(contentDir, folder), { withFileTypes: true });
  const found = entries.map(async (entry) => {
    if (ignored.test(entry.name)) return [];
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (!entry.isDirectory())
      return [{ path, isFile: entry.isFile(), isLink: entry.isSymbolicLink() }];
    return path === 'media' ? [] : await walkContent(contentDir, path);
  });
  return (await Promise.all(found)).flat();
}

/** Whether a file belongs to an entry beside it and is not one itself: a table of a report. */
export function isCompanion(path: string): boolean {
  return path.startsWith('reports/') && path.endsWith('.csv');
}

/**
 * Reads one content file.
 * @throws NotPlainFileError when it is a link or is reached through one
 */
export function readContentFile(contentDir: string, path: string): Promise<Buffer> {
  return Promise.try(readPlainFile, contentDir, path);
}

/**
 * Maps the name of a table in a report to its path below the content folder.
 * @returns undefined when the name leaves the reports' folder
 */
export function getCompanionPath(report: string, src: string): string | undefined {
  const path = posix.normalize(posix.join(posix.dirname(report), src));
  return isCompanion(path) ? path : undefined;
}

/** Files read at the same time: enough to keep a disk busy, few enough for any limit on open files. */
const filesAtOnce = 64;

/**
 * Reads many files, several at the same time, and returns the results in the same order.
 * @param read may also return what is known of a file: to await that takes as long as to look at the file
 */
export async function readEach<F, T>(
  files: readonly F[],
  read: (file: F) => T | Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let waiting: Promise<void>[] = [];
  for (const [index, file] of files.entries()) {
    const result = read(file);
    if (!(result instanceof Promise)) {
      results[index] = result;
      continue;
    }
    waiting.push(result.then((value) => void (results[index] = value)));
    if (waiting.length < filesAtOnce) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
  return results;
}
