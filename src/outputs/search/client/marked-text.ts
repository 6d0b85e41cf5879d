import { joinDigitGroups } from '../../../languages/wording/digit-groups.ts';
import { foldWord } from '../../../languages/wording/fold-word.ts';

/** What Pagefind writes in an excerpt, and the character that it stands for. */
export const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

const decode = (text: string) =>
  // Pagefind has ordinary spaces between words, also between the groups of a figure.
  joinDigitGroups(
    setApostrophes(text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity]!)),
  );

/** Text as it is on pages: for the index, apostrophes are those of ASCII. */
const setApostrophes = (text: string): string => text.replace(/(\p{L})'(?=\p{L})/gu, '$1’');

const [wide, sign, tags] = [
  '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u3001-\\u303f\\uff01-\\uff65]',
  '[“”‘’—…·\\u3001-\\u303f\\uff01-\\uff65]',
  '(?:</?mark>)*',
];

/** Blanks that Chinese and Japanese do not have around signs: the index has them, to divide words (`divideWords`). */
const blanks = new RegExp(
  `(?<=${wide}${tags})\\s+(?=${tags}${sign})|(?<=${sign}${tags})\\s+(?=${tags}${wide})`,
  'gu',
);

/** The full stop with which Pagefind ends a heading. */
const stop = new RegExp(`(?<=${wide}${tags})\\.\\s+(?=${tags}(?:${wide}|${sign}|\\p{N}))`, 'gu');

/** What the index has in Chinese or Japanese, without blanks around signs. */
const closeUp = (html: string): string => html.replace(stop, '。').replace(blanks, '');

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
  return closeUp(html)
    .split(marks)
    .map((part, index) => {
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

/** Whether a word of the excerpt, or a part of one, begins like a word of the query. */
function isLike(text: string, query: string): boolean {
  const found = toFoldedWords(text);
  return toFoldedWords(query).some((word) =>
    found.some((part) => part.startsWith(word.slice(0, shared))),
  );
}

/** The words of a query or text; single letters, as of “mayor’s”, only if there is nothing else. */
function toFoldedWords(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}\p{M}]+/u).flatMap((word) => foldWord(word) || []);
  const long = words.filter((word) => word.length > 1);
  return long.length > 0 ? long : words;
}

/** Text in which the words of a query are marked, even with other endings. */
export function createMarkedWords(text: string, query: string): Node[] {
  const stems = toFoldedWords(query).map((word) =>
    word.length > 5 ? word.slice(0, Math.max(5, word.length - 3)) : word,
  );
  return setApostrophes(closeUp(text))
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .map((part, index) => {
      const folded = foldWord(part);
      const isMatch =
        index % 2 === 1 &&
        stems.some((stem) => (stem.length > 3 ? folded.startsWith(stem) : folded === stem));
      return isMatch ? createMark(part) : document.createTextNode(part);
    });
}
