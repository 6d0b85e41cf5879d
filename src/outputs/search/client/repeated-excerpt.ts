import { entities } from './marked-text.ts';

/** Letters at the beginning of an excerpt by which it is recognized. */
const beginning = 24;

/**
 * Whether an excerpt begins in the headline or summary of its entry, with which every indexed page begins. It would
 * repeat what the result shows.
 * @param excerpt of Pagefind: HTML, perhaps with an ellipsis
 */
export function isRepeated(excerpt: string, introduction: string): boolean {
  const start = toPlainLetters(excerpt.replace(/<\/?mark>/g, '')).slice(0, beginning);
  return toPlainLetters(introduction).includes(start);
}

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
    .replace(/&(?:lt|gt|quot|#39|amp);/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    .toLowerCase();
