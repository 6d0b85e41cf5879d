import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defineByteSearch } from './byte-search.ts';

const sentence = 'the records remain closed until then';

it('finds a phrase at any position, and a short one too', () => {
  const search = defineByteSearch([sentence, 'C-2011-014']);
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(9), (before, after, shift) => {
      const bytes = Buffer.concat([
        Buffer.alloc(shift),
        Buffer.from(`${before}${sentence}${after}C-2011-014`),
      ]);
      expect(search(bytes).sort()).toEqual([0, 1]);
      // A view with an offset in its buffer, as Node reads small files.
      expect(search(bytes.subarray(shift)).sort()).toEqual([0, 1]);
    }),
  );
});

it('does not find a part of a phrase', () => {
  const search = defineByteSearch([sentence, 'C-2011-014']);
  expect(search(Buffer.from(`${sentence.slice(0, -1)}. C-2011-01 4`))).toEqual([]);
  expect(search(Buffer.from(''))).toEqual([]);
});
