import { foldWord } from '../search-words.ts';

/** What Pagefind writes in an excerpt, and the character that it stands for. */
export const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

const decode = (text: string) =>
  text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity]!);

function createMark(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

const marks = /<mark>(.*?)<\/mark>/s;

/**
 * An excerpt of Pagefind's as text and marks; other HTML in it stays text. Pagefind compares the beginnings
 * of stems, so it marks “with” for “witness”. Such a match is not marked here, since readers see none.
 */
export function createExcerpt(html: string, query: string): Node[] {
  return html.split(marks).map((part, index) => {
    const text = decode(part);
    return index % 2 === 1 && isLike(text, query)
      ? createMark(text)
      : document.createTextNode(text);
  });
}

/** Whether a reader sees a word of the query in an excerpt. */
export function hasMatch(html: string, query: string): boolean {
  return html.split(marks).some((part, index) => index % 2 === 1 && isLike(decode(part), query));
}

/** Least number of letters that a word in the excerpt shares with a word of the query. */
const shared = 4;

/** Whether a word of the excerpt begins like a word of the query. */
function isLike(text: string, query: string): boolean {
  const found = foldWord(text).replace(/^[^\p{L}\p{N}]+/u, '');
  return toFoldedWords(query).some((word) => found.startsWith(word.slice(0, shared)));
}

function toFoldedWords(query: string): string[] {
  return query
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .map((word) => foldWord(word));
}

/** Text in which the words of a query are marked, even with other endings. */
export function createMarkedWords(text: string, query: string): Node[] {
  const stems = toFoldedWords(query).map((word) =>
    word.length > 5 ? word.slice(0, Math.max(5, word.length - 3)) : word,
  );
  return text.split(/([\p{L}\p{N}\p{M}]+)/u).map((part, index) => {
    const folded = foldWord(part);
    const isMatch =
      index % 2 === 1 &&
      stems.some((stem) => (stem.length > 3 ? folded.startsWith(stem) : folded === stem));
    return isMatch ? createMark(part) : document.createTextNode(part);
  });
}
