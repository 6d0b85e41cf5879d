import { protectedWordProblem } from '../../guard/problems.ts';
import type { ProtectedWords } from '../../guard/protected-words.ts';
import { isOver, lifecycle, type Publishable } from '../../publishing/lifecycle.ts';
import type { SourceProblem } from '../../source/source-problem.ts';
import { countLines } from '../../source/front-matter.ts';
import { parseSourceFile } from '../../source/source-file.ts';
import { toFileProblem } from '../bodies/body-problems.ts';
import { toFieldProblem } from '../newsroom/inspected-newsroom.ts';

/**
 * Where protected words are in a content file: fields, comments and body alike, also in what is never
 * published, because a repository is copied and shared. The whole text is searched as it is; only one
 * in which something is found is taken apart, to name the place.
 *
 * A text that has ended (withdrawn, expired, consent lapsed) may still hold them: what takes a name off
 * the site must not wait until it is written out of the file as well.
 *
 * @param path below the content folder
 * @param now milliseconds since 1970-01-01T00:00Z; a table, which never ends, needs none
 */
export function findProtectedText(
  path: string,
  text: string,
  words: ProtectedWords,
  now = 0,
): SourceProblem[] {
  const offsets = words.find(text, most);
  if (offsets.length === 0) return [];
  const lines = [...new Set(offsets.map((offset) => countLines(text, offset)))];
  const source = path.endsWith('.csv') ? undefined : parseSourceFile(path, Buffer.from(text)).value;
  if (!source) return lines.map((line) => ({ ...protectedWordProblem, file: path, line }));
  const fields = findFields(source.fields, words).take(most).toArray();
  if (isOver(lifecycle(source.fields as Publishable, now)))
    return fields
      .filter((field) => field.startsWith('withdrawn.'))
      .map((field) => toFieldProblem(source, field, protectedWordProblem));
  const bodyLine = path.endsWith('.yml') ? Infinity : source.bodyLine;
  const above = lines.filter((line) => line < bodyLine);
  const below = lines.filter((line) => line >= bodyLine);
  return [
    ...fields.map((field) => toFieldProblem(source, field, protectedWordProblem)),
    // A comment, a key, or a phrase that goes over two fields.
    ...(fields.length > 0
      ? []
      : above.map((line) => ({ ...protectedWordProblem, file: path, line }))),
    ...below.map((line) => toFileProblem(source, line - source.bodyLine + 1, protectedWordProblem)),
  ];
}

/** Places told of one file. A text that is nothing but names must not keep the server busy. */
const most = 10;

/** Paths of the fields whose values hold a protected word: `headline`, `corrections.0.text`. */
function* findFields(value: unknown, words: ProtectedWords, path = ''): Generator<string> {
  if (typeof value === 'string' || typeof value === 'number') {
    if (words.isIn(String(value))) yield path;
  } else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      yield* findFields(item, words, path === '' ? key : `${path}.${key}`);
}
