import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { toProtectedMedia, toProtectedName, unsearchedMedia } from '../../guard/problems.ts';
import type { ProtectedWords } from '../../guard/protected-words.ts';
import { readContentFile, readEach } from '../../source/content-folder.ts';
import type { SourceProblem } from '../../source/source-problem.ts';
import { getLimitedText } from './limited-text.ts';
import { findProtectedText } from './protected-text.ts';

/**
 * Protected words anywhere in the content folder: names of files, texts, tables, settings, and what
 * documents and pictures say.
 * @param paths below the content folder, media included
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export async function findProtectedWordProblems(
  contentDir: string,
  paths: readonly string[],
  words: ProtectedWords,
  now: number,
): Promise<SourceProblem[]> {
  const inFiles = await readEach(paths, (path) =>
    onceUnlessFound(words, contentDir, path, async () => {
      const bytes = await readContentFile(contentDir, path);
      return path.startsWith('media/')
        ? findProtectedMedia(path, bytes, words)
        : findProtectedText(path, bytes.toString('utf8'), words, now);
    }),
  );
  return [...findProtectedNames(paths, words), ...inFiles.flat()];
}

/** Names of files are public, or become so with the repository. A name is given by its place alone. */
function findProtectedNames(paths: readonly string[], words: ProtectedWords): SourceProblem[] {
  const folders = Map.groupBy(paths, (path) => path.slice(0, path.lastIndexOf('/')));
  return [...folders.values()].flatMap((members) =>
    members.toSorted().flatMap((file, index) => {
      if (!words.isIn(file)) return [];
      const position = { number: index + 1, of: members.length };
      return [{ ...toProtectedName(position), file }];
    }),
  );
}

/** Protected words in a file of the media library: in its pages or lines, and in its hidden data. */
export async function findProtectedMedia(
  file: string,
  bytes: Uint8Array,
  words: ProtectedWords,
): Promise<SourceProblem[]> {
  if (file.endsWith('.csv'))
    return findProtectedText(file, Buffer.from(bytes).toString('utf8'), words);
  const parts = await getLimitedText(bytes).catch(() => undefined);
  if (!parts) return [{ ...unsearchedMedia, file }];
  const found = parts.filter(({ text }) => words.isIn(text));
  const pages = new Set(found.map(({ page }) => page));
  return [...pages].map((page) => ({ ...toProtectedMedia(page), file }));
}

/** Files in which a list found nothing, by path; forgotten with the list. */
const clean = new WeakMap<ProtectedWords, Map<string, string>>();

/** Reads a file only if it has changed since nothing was found in it: most of a second check. */
async function onceUnlessFound(
  words: ProtectedWords,
  contentDir: string,
  path: string,
  find: () => Promise<SourceProblem[]>,
): Promise<SourceProblem[]> {
  const known = clean.get(words) ?? new Map<string, string>();
  clean.set(words, known);
  const full = join(contentDir, path);
  const { mtimeMs, ctimeMs, size } = await stat(full);
  const state = `${mtimeMs}:${ctimeMs}:${size}`;
  if (known.get(full) === state) return [];
  const problems = await find();
  if (problems.length === 0) known.set(full, state);
  return problems;
}
