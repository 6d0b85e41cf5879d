import { foldWord } from '../words.ts';

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

const decode = (text: string) => text.replace(/&(?:lt|gt|quot|#39|amp);/g, (it) => entities[it]!);

function toMark(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

/** An excerpt of Pagefind's as text and marks; whatever else looks like HTML in it stays text. */
export function toExcerpt(html: string): Node[] {
  return html
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, index) =>
      index % 2 === 1 ? toMark(decode(part)) : document.createTextNode(decode(part)),
    );
}

/** A text in which the words of a query are marked, also where their endings differ. */
export function markWords(text: string, query: string): Node[] {
  const stems = query
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .map((word) => foldWord(word))
    .map((word) => (word.length > 5 ? word.slice(0, Math.max(5, word.length - 3)) : word));
  return text.split(/([\p{L}\p{N}\p{M}]+)/u).map((part, index) => {
    const folded = foldWord(part);
    const isMatch =
      index % 2 === 1 &&
      stems.some((stem) => (stem.length > 3 ? folded.startsWith(stem) : folded === stem));
    return isMatch ? toMark(part) : document.createTextNode(part);
  });
}
