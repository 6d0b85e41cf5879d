import { diffComm } from 'node-diff3';
import { getLanguageLabel } from '../settings/language-names.ts';

/** A part of two texts: what both have, or what each has in its place. */
export type WordDifference =
  | { readonly both: string }
  | { readonly before: string; readonly after: string };

/** Markdown as the body editor shows it: line breaks as ↵, words without the backslash that keeps them from being marks, and the names of languages. */
export const toShownLines = (markdown: string): string =>
  markdown
    .replaceAll('\\\n', ' ↵\n')
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replaceAll(/<span lang="([\w-]+)">/g, (_, code: string) => `[${getLanguageLabel(code)}] `)
    .replaceAll('</span>', '');

/** Finds the words that differ between two texts; texts with little in common differ as a whole. */
export function findWordDifferences(before: string, after: string): WordDifference[] {
  const parts: WordDifference[] = diffComm(toWords(before), toWords(after)).map((part) =>
    part.common
      ? { both: part.common.join('') }
      : { before: part.buffer1.join(''), after: part.buffer2.join('') },
  );
  const common = parts.reduce(
    (length, part) => length + ('both' in part ? part.both.length : 0),
    0,
  );
  return common * 2 <= Math.min(before.length, after.length) ? [{ before, after }] : parts;
}

/** The words of a text, each with the space after it. */
const toWords = (text: string) => text.split(/(?<=\s)(?=\S)/);
