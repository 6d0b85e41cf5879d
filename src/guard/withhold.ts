import type { Finding } from '../model/finding.ts';
import { withheld } from './findings.ts';
import type { ProtectedWords } from './protected-words.ts';

/** Takes protected words out of a path: names of files and folders become “…”, endings stay. */
export function withholdPath(path: string, words: ProtectedWords): string {
  const isSafe = (text: string) => words.find(text).length === 0;
  if (isSafe(path)) return path;
  const ending = /\.[a-z]{2,4}$/.exec(path)?.[0] ?? '';
  const parts = path.split('/');
  const masked = parts.map((part, index) =>
    isSafe(part) ? part : index === parts.length - 1 ? `…${ending}` : '…',
  );
  return isSafe(masked.join('/')) ? masked.join('/') : `…${ending}`;
}

/** A problem of any kind without a protected word: many quote what is written. */
export function withholdWords<
  P extends Finding & { readonly file: string; readonly field?: string | undefined },
>(problem: P, words: ProtectedWords): P {
  const isSafe = ({ en, es }: { readonly en: string; readonly es: string }) =>
    words.find(en).length === 0 && words.find(es).length === 0;
  const { cause, remedy, formRemedy = remedy, file, field = '' } = problem;
  const isTold = isSafe(cause) && isSafe(remedy) && isSafe(formRemedy);
  const told = isTold ? problem : { ...problem, cause: withheld, remedy: withheldRemedy };
  if (!isTold) delete (told as { formRemedy?: unknown }).formRemedy;
  return {
    ...told,
    file: withholdPath(file, words),
    ...(words.find(field).length > 0 && { field: undefined }),
  };
}

const withheldRemedy = {
  en: 'Take that word out first.',
  es: 'Quite primero esa palabra.',
};
