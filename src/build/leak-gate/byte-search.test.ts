import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defineByteSearch } from './byte-search.ts';

const sentence = 'the records remain closed until then';

it('finds a phrase wherever it stands, and a short one too', () => {
  const search = defineByteSearch([sentence, 'C-2011-014']);
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(9), (before, after, shift) => {
      const text = Buffer.concat([
        Buffer.alloc(shift),
        Buffer.from(`${before}${sentence}${after}C-2011-014`),
      ]);
      expect(search(text).sort()).toEqual([0, 1]);
      // A view that begins inside its memory, as small files are read.
      expect(search(text.subarray(shift)).sort()).toEqual([0, 1]);
    }),
  );
});

it('finds nothing that is not whole', () => {
  const search = defineByteSearch([sentence, 'C-2011-014']);
  expect(search(Buffer.from(`${sentence.slice(0, -1)}. C-2011-01 4`))).toEqual([]);
  expect(search(Buffer.from(''))).toEqual([]);
});
