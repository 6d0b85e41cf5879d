import { existsSync, lstatSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
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
  return toContentFiles(await walkContent(contentDir, top));
}

const toContentFiles = (found: readonly FoundFile[]): string[] =>
  found.flatMap(({ path, isFile }) => (isFile && path.includes('/') ? [path] : [])).sort();

const toLinks = (found: readonly FoundFile[]): string[] =>
  found.flatMap(({ path, isLink }) => (isLink ? [path] : [])).sort();

/** What is in a content folder besides media: paths, sorted, of files and of symbolic links. */
export interface ContentFolder {
  readonly paths: readonly string[];
  readonly links: readonly string[];
}

/** The same with all links. @throws when the content folder cannot be read */
export async function readContentFolder(contentDir: string): Promise<ContentFolder> {
  const found = await walkContent(contentDir, '');
  return { paths: toContentFiles(found), links: toLinks(found) };
}

/** The same, from what it was before something was written there. @param written paths of files and links */
export function updateContentFolder(
  contentDir: string,
  before: ContentFolder,
  written: readonly string[],
): ContentFolder {
  const [paths, links] = [new Set(before.paths), new Set(before.links)];
  for (const path of written) {
    const names = path.split('/');
    const isMedia = path.startsWith('media/');
    if (isMedia || names.some((name) => ignored.test(name))) continue;
    const stats = lstatSync(join(contentDir, path), { throwIfNoEntry: false });
    const [isFile, isLink] = [stats?.isFile() && names.length > 1, stats?.isSymbolicLink()];
    paths.delete(path);
    links.delete(path);
    if (isFile) paths.add(path);
    if (isLink) links.add(path);
  }
  return { paths: [...paths].sort(), links: [...links].sort() };
}

/** Paths of everything in the content folder that is no folder: media, links and notes as well. */
export async function listContent(contentDir: string): Promise<string[]> {
  const found = [...(await walkContent(contentDir, '')), ...(await walkMedia(contentDir))];
  return found.map(({ path }) => path).sort();
}

/** Paths of all media, `media/…`, sorted. */
export const listMediaFiles = async (contentDir: string): Promise<readonly string[]> =>
  (await readMediaFolder(contentDir)).paths;

/** The same with all links. */
export async function readMediaFolder(contentDir: string): Promise<ContentFolder> {
  const found = await walkMedia(contentDir);
  return { paths: toContentFiles(found), links: toLinks(found) };
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
