import assert from 'node:assert/strict';
import {
  parseIndexFile,
  readIndexFile,
  type IndexedWord,
  type IndexMeta,
  type Posting,
} from '../src/build/search/index-files.ts';

/**
 * Everything that a search can find in one language, by addresses instead of numbers, whatever the chunks and the order of
 * pages; undefined if no page has this language.
 *
 * @param read gives a file of the index by its path
 * @throws for an index in which words are not found, because they are not in order or in the wrong chunk
 */
export function toFindable(language: string, read: (path: string) => Buffer) {
  const entry = JSON.parse(read('pagefind-entry.json').toString('utf8')) as {
    languages: Record<string, { hash: string; page_count: number }>;
  };
  const known = entry.languages[language];
  if (!known) return undefined;
  const meta = parseIndexFile<IndexMeta>(read(`pagefind.${known.hash}.pf_meta`));
  const [, pages, chunks, filters, sorts, fields] = meta;
  const fragments = pages.map(([hash]) =>
    readIndexFile(read(`fragment/${hash}.pf_fragment`)).toString('utf8'),
  );
  const paths = fragments.map((fragment) => (JSON.parse(fragment) as { url: string }).url);
  const toNamed = (postings: readonly Posting[]) => {
    let page = 0;
    return Object.fromEntries(
      postings
        .map(([distance, body, inFields]) => {
          page += distance;
          const named = inFields.map((at) => (at < 0 ? fields[-1 - at] : at));
          return [paths[page]!, body, named] as const;
        })
        .map(([path, ...positions]) => [path, positions] as const)
        .toSorted(byName),
    );
  };
  const words = chunks.flatMap(([first, last, hash]) => {
    const [inChunk] = parseIndexFile<[IndexedWord[]]>(read(`index/${hash}.pf_index`));
    // Pagefind may shorten the words by which it names a chunk.
    assert(inChunk[0]![0].startsWith(first) && inChunk.at(-1)![0].startsWith(last), hash);
    return inChunk;
  });
  const sortedNames = words
    .map(([word]) => word)
    .toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  assert.deepEqual(
    words.map(([word]) => word),
    sortedNames,
  );
  assert.equal(known.page_count, pages.length);
  return {
    fragments: fragments.toSorted(),
    lengths: pages.map(([, length], number) => [paths[number]!, length].join(' ')).toSorted(),
    words: words.map(([word, ofWord, accented]) => [
      word,
      toNamed(ofWord),
      Object.fromEntries(
        accented.map(([form, ofForm]) => [form, toNamed(ofForm)] as const).toSorted(byName),
      ),
    ]),
    filters: filters.map(([name, hash]) => {
      const [, values] = parseIndexFile<[string, [string, number[]][]]>(
        read(`filter/${hash}.pf_filter`),
      );
      return [
        name,
        values.map(([value, ofValue]) => [value, ofValue.map((page) => paths[page]).sort()]),
      ];
    }),
    sorts: sorts.map(([name, order]) => [name, order.map((page) => paths[page])]),
  };
}

const byName = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]) =>
  a < b ? -1 : 1;
