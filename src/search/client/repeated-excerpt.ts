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

/** Letters and digits alone: the index has other punctuation between headline and summary, and HTML entities. */
const toPlainLetters = (text: string) =>
  text
    .replace(/&(?:lt|gt|quot|#39|amp);/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    .toLowerCase();
