import { protectedWordProblem } from './problems.ts';
import type { ProtectedWords } from './protected-words.ts';
import { isOver, lifecycle, type Publishable } from '../../publishing/visibility/lifecycle.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { countLines } from '../../source/front-matter.ts';
import { parseSourceFile } from '../../source/source-file.ts';
import { getBodyPosition } from '../bodies/body-position.ts';
import { toFieldProblem } from '../newsroom/inspected-newsroom.ts';

/**
 * Finds protected words in a content file: in fields, comments and body, published or not, because a
 * repository is copied and shared. Searches the source as it is, and parses it only if a word is found,
 * to say where.
 *
 * An entry that has ended (withdrawn, expired, consent lapsed) may still contain them: taking a name
 * off the site must not wait until it is removed from the file as well.
 *
 * @param path below the content folder
 * @param now milliseconds since 1970-01-01T00:00Z; a table, which never ends, needs none
 */
export function findProtectedWordsInSource(
  path: string,
  source: string,
  words: ProtectedWords,
  now = 0,
): SourceProblem[] {
  const offsets = words.find(source, maxReported);
  if (offsets.length === 0) return [];
  const lines = [...new Set(offsets.map((offset) => countLines(source, offset)))];
  const parsed = path.endsWith('.csv')
    ? undefined
    : parseSourceFile(path, Buffer.from(source)).value;
  if (!parsed) return lines.map((line) => ({ ...protectedWordProblem, file: path, line }));
  const isEnded = isOver(lifecycle(parsed.fields as Publishable, now));
  const shown = isEnded ? { withdrawn: parsed.fields['withdrawn'] } : parsed.fields;
  const fields = findFields(shown, words).take(maxReported).toArray();
  if (isEnded) return fields.map((field) => toFieldProblem(parsed, field, protectedWordProblem));
  const bodyLine = path.endsWith('.yml') ? Infinity : parsed.bodyLine;
  const above = lines.filter((line) => line < bodyLine);
  const below = lines.filter((line) => line >= bodyLine);
  return [
    ...fields.map((field) => toFieldProblem(parsed, field, protectedWordProblem)),
    // A comment, a key, or a phrase that spans two fields.
    ...(fields.length > 0
      ? []
      : above.map((line) => ({ ...protectedWordProblem, file: path, line }))),
    ...below.map((line) => {
      const { paragraph } = getBodyPosition(parsed, line - parsed.bodyLine + 1);
      return { ...protectedWordProblem, file: path, line, body: { paragraph } };
    }),
  ];
}

/** Most problems reported per file. A file full of names must not keep the server busy. */
const maxReported = 10;

/** Paths of the fields with a protected word: `headline`, `corrections.0.text`. */
function* findFields(value: unknown, words: ProtectedWords, path = ''): Generator<string> {
  if (typeof value === 'string' || typeof value === 'number') {
    if (words.isIn(String(value))) yield path;
  } else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      yield* findFields(item, words, path === '' ? key : `${path}.${key}`);
}
