import type { Problem } from '../model/problems/problem.ts';
import { withheldMessage } from './problems.ts';
import type { ProtectedWords } from './protected-words.ts';

/** Takes protected words out of a path: names of files and folders become “…”, endings stay. */
export function withholdPath(path: string, words: ProtectedWords): string {
  const isSafe = (text: string) => !words.isIn(text);
  if (isSafe(path)) return path;
  const ending = fileEnding.exec(path)?.[0] ?? '';
  const parts = path.split('/');
  const masked = parts.map((part, index) =>
    isSafe(part) ? part : index === parts.length - 1 ? `…${ending}` : '…',
  );
  return isSafe(masked.join('/')) ? masked.join('/') : `…${ending}`;
}

/** Only these are shown of a name: what follows the last dot may be a name as well. */
const fileEnding = /\.(mdx?|yml|csv|pdf|jpe?g|png|webp|avif)$/i;

interface Placed extends Problem {
  readonly file: string;
  readonly field?: string | undefined;
}

/**
 * Problems of all kinds without protected words: many quote what is written. Quotes may be cut, so of a
 * file in which words were found nothing else is said before they are out.
 * @param found the problems of words that were found
 */
export function withholdProblems<P extends Placed>(
  problems: readonly P[],
  found: readonly P[],
  words: ProtectedWords,
): P[] {
  const files = new Set(found.map(({ file }) => file));
  return [...problems.filter(({ file }) => !files.has(file)), ...found].map((problem) =>
    withholdWords(problem, words),
  );
}

/** A problem of any kind without a protected word in its texts and its place. */
export function withholdWords<P extends Placed>(problem: P, words: ProtectedWords): P {
  const isSafe = ({ en, es }: { readonly en: string; readonly es: string }) =>
    !words.isIn(en) && !words.isIn(es);
  const { cause, remedy, formRemedy = remedy, file, field = '' } = problem;
  const isTold = isSafe(cause) && isSafe(remedy) && isSafe(formRemedy);
  const told = isTold ? problem : { ...problem, cause: withheldMessage, remedy: withheldRemedy };
  if (!isTold) delete (told as { formRemedy?: unknown }).formRemedy;
  return {
    ...told,
    file: withholdPath(file, words),
    ...(words.isIn(field) && { field: undefined }),
  };
}

const withheldRemedy = {
  en: 'Take that word out first.',
  es: 'Quite primero esa palabra.',
};
