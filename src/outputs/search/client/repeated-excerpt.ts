import { entities } from './marked-text.ts';

/** Letters at the beginning of an excerpt by which it is recognized. */
const beginning = 24;

/**
 * Whether an excerpt begins in the headline or summary of its entry, with which every indexed page begins. It would
 * repeat what the result shows.
 * @param excerpt of Pagefind: HTML, perhaps with an ellipsis
 */
export function isRepeated(excerpt: string, introduction: string): boolean {
  const start = toPlainLetters(excerpt).slice(0, beginning);
  return toPlainLetters(introduction).includes(start);
}

/** The passages without those that repeat one before them, as the PDF file of a report repeats its page. */
export const withoutRepeated = <T extends { readonly excerpt: string }>(passages: readonly T[]) =>
  passages.filter(
    ({ excerpt }, index) =>
      !passages.slice(0, index).some((one) => isRepeated(excerpt, one.excerpt)),
  );

/** An excerpt without the heading with which it begins, which is the link before it. */
export function removeHeading(excerpt: string, heading: string): string {
  let rest = excerpt;
  // The index has ordinary spaces, and others around signs between words.
  for (const letter of heading.replace(/\s+/g, '')) {
    rest = rest.replace(/^(?:\s|<\/?mark>)+/, '');
    const written = Object.keys(entities).find((name) => entities[name] === letter) ?? letter;
    if (!rest.startsWith(written)) return excerpt;
    rest = rest.slice(written.length);
  }
  const end = /^(?:<\/mark>)?[.:?!]?(?:<\/mark>)?\s+/.exec(rest)?.[0];
  return end === undefined ? excerpt : rest.slice(end.length);
}

/** Letters and digits alone: the index has other punctuation between headline and summary, and HTML entities. */
const toPlainLetters = (text: string) =>
  text
    .replace(/<\/?mark>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    .toLowerCase();
