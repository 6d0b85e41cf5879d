import type { IndexedWord, Posting } from './index-files.ts';
import type { IndexFolder } from './index-folder.ts';

/** Where the words of a page are remembered, by the name of its fragment. Not published. */
export const toWordsPath = (fragment: string) => `page-words/${fragment}.txt`;
export const isWordsPath = (path: string) => path.startsWith('page-words/');

/** The words of a page, and for each a hash of its places in the page: by it, one that is where it was is known. */
export interface PageWords {
  readonly words: string[];
  /** Whole numbers of 32 bits. Of a word that moves, one change in four billion is missed. */
  readonly places: number[];
}

export const noWords = (): PageWords => ({ words: [], places: [] });

/** Notes which of the words are in each page while they are read. @param pages by their numbers, without words yet */
export function* noteWords(
  words: Iterable<IndexedWord>,
  pages: readonly PageWords[],
): Generator<IndexedWord> {
  for (const indexed of words) {
    const [word, plain, accented] = indexed;
    notePlaces(pages, word, word, plain);
    for (const [form, postings] of accented) notePlaces(pages, word, form, postings);
    yield indexed;
  }
}

function notePlaces(
  pages: readonly PageWords[],
  word: string,
  form: string,
  postings: readonly Posting[],
): void {
  let number = 0;
  for (const [distance, body, fields] of postings) {
    number += distance;
    const { words, places } = pages[number]!;
    if (words.at(-1) !== word) {
      words.push(word);
      places.push(0);
    }
    let hash = places.at(-1)!;
    for (let at = 0; at < form.length; at += 1) hash = mix(hash, form.charCodeAt(at));
    for (const position of body) hash = mix(hash, position);
    // Tells where those in fields begin.
    hash = mix(hash, -1 - body.length);
    for (const position of fields) hash = mix(hash, position);
    places[places.length - 1] = hash;
  }
}

/** Adds a number to a hash, with the factor of Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4). */
function mix(hash: number, number: number): number {
  const mixed = Math.imul(hash ^ number, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

export const formatPageWords = ({ words, places }: PageWords): string =>
  words.map((word, index) => `${word}\t${places[index]}`).join('\n');

export function readPageWords(folder: IndexFolder, fragment: string): PageWords {
  const { words, places } = noWords();
  const lines = folder.read(toWordsPath(fragment)).toString('utf8').split('\n');
  for (const line of lines) {
    const end = line.indexOf('\t');
    // A page may have no word.
    if (end === -1) continue;
    words.push(line.slice(0, end));
    places.push(Number(line.slice(end + 1)));
  }
  return { words, places };
}
