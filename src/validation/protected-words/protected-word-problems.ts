import { join } from 'node:path';
import { toProtectedMedia, toProtectedName, unsearchedMedia } from './problems.ts';
import type { ProtectedWords } from './protected-words.ts';
import { defineEffectiveValues } from '../../publishing/visibility/effective-consent.ts';
import { toPublishable } from '../../publishing/visibility/entry-state.ts';
import { isOver, lifecycle } from '../../publishing/visibility/lifecycle.ts';
import { readContentFile, readEach } from '../../source/content-folder.ts';
import { getFileState } from '../../source/file-state.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import type { InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';
import { getLimitedText } from './limited-text.ts';
import { findProtectedWordsInSource } from './protected-text.ts';
import { getOrInsert } from '../../remember.ts';

/**
 * Finds protected words anywhere in the content folder: in file names, entries, tables, settings, and
 * the text of documents and pictures.
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
        : findProtectedWordsInSource(path, bytes.toString('utf8'), words, now);
    }),
  );
  return [...findProtectedNames(paths, words), ...inFiles.flat()];
}

/**
 * The problems without those of entries that have ended, in this language or another, and of the names of their files,
 * which nobody can change in the admin. What is known of a file does not depend on others, so they are found first.
 */
export function omitEnded(
  problems: readonly SourceProblem[],
  { files, now }: Pick<InspectedNewsroom, 'files' | 'now'>,
): readonly SourceProblem[] {
  if (problems.length === 0) return problems;
  const entries = files.flatMap(({ location, source: { path, fields } }) =>
    location ? [{ location, path, values: toPublishable(fields) }] : [],
  );
  const getEffectiveValues = defineEffectiveValues(entries);
  const isEnded = (entry: (typeof entries)[number]) =>
    isOver(lifecycle(getEffectiveValues(entry), now));
  const ended = new Set(entries.filter(isEnded).map(({ path }) => path));
  return problems.filter(
    ({ file, code, field }) =>
      !ended.has(file) || !isOfEntry(code) || field?.startsWith('withdrawn.'),
  );
}

/** Whether a name is in an entry or in the name of its file. */
const isOfEntry = (code: string) => code === 'protected-words' || code === 'protected-name';

/**
 * File names are public, or become so with the repository. The problem gives only the position of the
 * file in its folder, not its name.
 */
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

/** Protected words in a media file: in its pages or lines, and in its metadata. */
export async function findProtectedMedia(
  file: string,
  bytes: Uint8Array,
  words: ProtectedWords,
): Promise<SourceProblem[]> {
  if (file.endsWith('.csv'))
    return findProtectedWordsInSource(file, Buffer.from(bytes).toString('utf8'), words);
  const texts = await getLimitedText(bytes).catch(() => undefined);
  if (!texts) return [{ ...unsearchedMedia, file }];
  const found = texts.filter(({ text }) => words.isIn(text));
  const pages = new Set(found.map(({ page }) => page));
  return [...pages].map((page) => ({ ...toProtectedMedia(page), file }));
}

/** State of the files without words of a list, by path; forgotten with the list. */
const clean = new WeakMap<ProtectedWords, Map<string, string>>();

/** Skips a file that has not changed since nothing was found in it. This makes repeated checks fast. */
async function onceUnlessFound(
  words: ProtectedWords,
  contentDir: string,
  path: string,
  find: () => Promise<SourceProblem[]>,
): Promise<SourceProblem[]> {
  const known = getOrInsert(clean, words, () => new Map<string, string>());
  const full = join(contentDir, path);
  const state = getFileState(full);
  if (state !== undefined && known.get(full) === state) return [];
  const problems = await find();
  if (state !== undefined && problems.length === 0) known.set(full, state);
  return problems;
}
