import type { IndexedWord, Posting } from './index-files.ts';

/** How the pages of an index get other numbers: the new number by the old one, or -1 if the page goes. */
export type Renumbering = Int32Array;

/** As Pagefind compares words: byte by byte. */
export const compareWords = (a: string, b: string): number =>
  a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));

/**
 * The same words for pages with other numbers. Words that no page has any more are left out.
 * @param toNumber the new number of a page that has a word; -1 if it goes
 */
export function* renumberWords(
  words: Iterable<IndexedWord>,
  toNumber: (page: number, word: string) => number,
): Generator<IndexedWord> {
  for (const [word, pages, accented] of words) {
    const to = (page: number) => toNumber(page, word);
    const left = renumberPostings(pages, to);
    const forms = accented.flatMap(([form, ofForm]) => {
      const leftOfForm = renumberPostings(ofForm, to);
      return leftOfForm.length > 0 ? [[form, leftOfForm] as const] : [];
    });
    if (left.length > 0 || forms.length > 0) yield [word, left, forms];
  }
}

/** Sorted lists of words in one; no page is in two of them. */
export function* joinWords(lists: readonly Iterable<IndexedWord>[]): Generator<IndexedWord> {
  const iterators = lists.map((words) => Iterator.from(words));
  const next = iterators.map((iterator) => iterator.next().value as IndexedWord | undefined);
  for (;;) {
    let first: IndexedWord | undefined;
    for (const word of next)
      if (word && (!first || compareWords(word[0], first[0]) < 0)) first = word;
    if (!first) return;
    let joined: IndexedWord | undefined;
    for (const [index, word] of next.entries()) {
      if (word?.[0] !== first[0]) continue;
      joined = joined ? mergeWord(joined, word) : word;
      next[index] = iterators[index]!.next().value as IndexedWord | undefined;
    }
    yield joined!;
  }
}

function mergeWord(a: IndexedWord, b: IndexedWord): IndexedWord {
  const forms = new Map(a[2]);
  for (const [form, pages] of b[2]) forms.set(form, mergePostings(forms.get(form) ?? [], pages));
  const sorted = [...forms].sort(([x], [y]) => compareWords(x, y));
  return [a[0], mergePostings(a[1], b[1]), sorted];
}

/** Page numbers of postings, each of which holds only the distance to the one before. */
function toNumbers(postings: readonly Posting[]): number[] {
  let page = 0;
  return postings.map(([distance]) => (page += distance));
}

function renumberPostings(postings: readonly Posting[], to: (page: number) => number): Posting[] {
  const left: Posting[] = [];
  let before = 0;
  for (const [distance, body, fields] of postings) {
    before += distance;
    const page = to(before);
    if (page !== -1) left.push([page, body, fields]);
  }
  return toPostings(left);
}

function mergePostings(a: readonly Posting[], b: readonly Posting[]): Posting[] {
  const toNumbered = (postings: readonly Posting[]) => {
    const numbers = toNumbers(postings);
    return postings.map(([, body, fields], index) => [numbers[index]!, body, fields] as const);
  };
  return toPostings([...toNumbered(a), ...toNumbered(b)]);
}

/** Sorts postings by the numbers of their pages, and makes distances of the numbers. */
function toPostings(numbered: readonly Posting[]): Posting[] {
  let before = 0;
  return numbered
    .toSorted((a, b) => a[0] - b[0])
    .map(([page, body, fields]) => {
      const distance = page - before;
      before = page;
      return [distance, body, fields];
    });
}
