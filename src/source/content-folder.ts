import { existsSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { readPlainFile } from './plain-file.ts';

/** Files of the operating system and of editors, which say nothing. */
const ignored = /^(\.|~|Thumbs\.db$|desktop\.ini$)|~$/;

/**
 * Paths of all files in a part of the content folder, sorted, with `/`. Media are left out, and so are
 * files at the top: they are notes to people, such as README.md.
 * @param top folder below the content folder; all of them when left out
 * @throws when the content folder cannot be read
 */
export async function listContentFiles(contentDir: string, top = ''): Promise<string[]> {
  if (top !== '' && !existsSync(join(contentDir, top))) return [];
  const found = await walkContent(contentDir, top);
  return found.flatMap(({ path, isFile }) => (isFile && path.includes('/') ? [path] : [])).sort();
}

/**
 * Paths of all symbolic links, media included. They are never followed: anyone who can write into the
 * repository could otherwise have any file of the build machine published.
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

/** Tells whether a file belongs to a text beside it rather than being one: a table of a report. */
export function isCompanion(path: string): boolean {
  return path.startsWith('reports/') && path.endsWith('.csv');
}

/**
 * Reads one content file.
 * @throws NotPlainFileError when it is a link or lies behind one
 */
export function readContentFile(contentDir: string, path: string): Promise<Buffer> {
  return readPlainFile(contentDir, path);
}

/**
 * Maps the name of a table, as a report writes it, to its path below the content folder.
 * @returns undefined when the name leaves the reports' folder
 */
export function getCompanionPath(report: string, src: string): string | undefined {
  const path = posix.normalize(posix.join(posix.dirname(report), src));
  return isCompanion(path) ? path : undefined;
}

/** Files read at once: enough to keep a disk busy, few enough for any limit of open files. */
const filesAtOnce = 64;

/** Reads many files, several at once, and gives the results in the order of their paths. */
export async function readEach<T>(
  paths: readonly string[],
  read: (path: string) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  for (let start = 0; start < paths.length; start += filesAtOnce)
    results.push(...(await Promise.all(paths.slice(start, start + filesAtOnce).map(read))));
  return results;
}
