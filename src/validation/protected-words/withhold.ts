import { message, type LocalizedMessage } from '../../languages/message.ts';
import { staffLanguages } from '../../languages/staff-languages.ts';
import { translate } from '../../languages/translate.ts';
import type { Problem } from '../../languages/problems/problem.ts';
import type { BodyPosition } from '../../languages/problems/source-problem.ts';
import { withheldMessage } from './problems.ts';
import type { ProtectedWords } from './protected-words.ts';

/** Removes protected words from a path: names of files and folders become “…”, extensions stay. */
export function withholdPath(path: string, words: ProtectedWords): string {
  const isSafe = (text: string) => !words.isIn(text);
  if (isSafe(path)) return path;
  const extension = fileExtension.exec(path)?.[0] ?? '';
  const names = path.split('/');
  const masked = names.map((name, index) =>
    isSafe(name) ? name : index === names.length - 1 ? `…${extension}` : '…',
  );
  return isSafe(masked.join('/')) ? masked.join('/') : `…${extension}`;
}

/** Only these extensions are shown: what follows the last dot may be a name as well. */
const fileExtension = /\.(mdx?|yml|csv|pdf|jpe?g|png|webp|avif)$/i;

interface LocatedProblem extends Problem {
  readonly file: string;
  readonly field?: string | undefined;
  readonly body?: BodyPosition;
}

/**
 * Problems without protected words, which their messages may quote. A quote may be cut inside a word, so for a
 * file with protected words only those are reported.
 * @param found the problems about protected words
 */
export function withholdProblems<P extends LocatedProblem>(
  problems: readonly P[],
  found: readonly P[],
  words: ProtectedWords,
): P[] {
  const files = new Set(found.map(({ file }) => file));
  return [...problems.filter(({ file }) => !files.has(file)), ...found].map((problem) =>
    withholdWords(problem, words),
  );
}

/** A problem without protected words in its messages and its location. */
export function withholdWords<P extends LocatedProblem>(problem: P, words: ProtectedWords): P {
  const isSafe = (shown: LocalizedMessage) =>
    staffLanguages.every((language) => !words.isIn(translate(shown, language)));
  const { cause, remedy, formRemedy = remedy, file, field = '', body } = problem;
  const canShow = isSafe(cause) && isSafe(remedy) && isSafe(formRemedy);
  const shown = canShow ? problem : { ...problem, cause: withheldMessage, remedy: withheldRemedy };
  if (!canShow) delete (shown as { formRemedy?: unknown }).formRemedy;
  return {
    ...shown,
    file: withholdPath(file, words),
    ...(words.isIn(field) && { field: undefined }),
    ...(body && words.isIn(body.start ?? '') && { body: { paragraph: body.paragraph } }),
  };
}

const withheldRemedy = message('Take that word out first.');
