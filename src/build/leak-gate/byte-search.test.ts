import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defineByteSearch } from './byte-search.ts';

const sentence = 'the records remain closed until then';

/** Few letters, so that phrases and texts have much in common. */
const wordsOf = (least: number) =>
  fc
    .array(fc.constantFrom('a', 'b', 'é', 'the ', '-2', '<'), { minLength: least })
    .map((parts) => parts.join(''));
const phrase = wordsOf(3).filter((text) => Buffer.byteLength(text) >= 8);

it('finds exactly the phrases whose bytes are in a text', () => {
  fc.assert(
    fc.property(fc.array(phrase), fc.array(fc.oneof(phrase, wordsOf(0))), (phrases, parts) => {
      const bytes = Buffer.from(parts.join(''));
      expect(new Set(defineByteSearch(phrases)(bytes))).toEqual(
        new Set(phrases.filter((text) => bytes.includes(text))),
      );
    }),
  );
});

it('finds them at any position, among thousands and more than once', () => {
  const others = Array.from({ length: 5000 }, (_, index) => `${sentence} and ${index}`);
  const search = defineByteSearch([sentence, 'C-2011-014', sentence, ...others]);
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(9), (before, after, shift) => {
      const bytes = Buffer.concat([
        Buffer.alloc(shift),
        Buffer.from(`${before}${sentence}${after}${sentence} C-2011-014`),
      ]);
      expect(search(bytes).sort()).toEqual(['C-2011-014', sentence]);
      // A view with an offset in its buffer, as Node reads small files.
      expect(search(bytes.subarray(shift)).sort()).toEqual(['C-2011-014', sentence]);
    }),
  );
});

it('finds them across the pieces of a long text', () => {
  const search = defineByteSearch([sentence, 'C-2011-014']);
  for (const before of [2 ** 20 - 30, 2 ** 20 - 1, 2 ** 20, 2 ** 21 - 5]) {
    const bytes = Buffer.concat([Buffer.alloc(before, 'x'), Buffer.from(`${sentence}C-2011-014`)]);
    expect(search(bytes).sort()).toEqual(['C-2011-014', sentence]);
  }
});

it('does not find a part of a phrase', () => {
  const search = defineByteSearch([sentence, 'C-2011-014']);
  expect(search(Buffer.from(`${sentence.slice(0, -1)}. C-2011-01 4`))).toEqual([]);
  expect(search(Buffer.from(''))).toEqual([]);
});
