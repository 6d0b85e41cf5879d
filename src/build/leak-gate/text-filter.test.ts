import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defineFilterCheck, toTextFilter } from './text-filter.ts';

it('never denies a phrase that is in the text, however long it is', () => {
  const phrases = fc.string({ minLength: 8, unit: 'binary' });
  fc.assert(
    fc.property(phrases, fc.string(), fc.nat(500), (phrase, other, numbers) => {
      const before = Array.from({ length: numbers }, (_, index) => `${other}${index}`).join('');
      const filter = toTextFilter(Buffer.from(before + phrase + other));
      expect(defineFilterCheck([phrase])(filter)).toBe(true);
    }),
  );
});

it('denies most others, and is small', () => {
  const page = Array.from({ length: 1500 }, (_, index) => `word${(index * 7919) % 3000} `).join('');
  const filter = toTextFilter(Buffer.from(page));
  expect(filter.length).toBeLessThan(page.length / 4);
  const absent = Array.from({ length: 1000 }, (_, index) => `sentence that nobody wrote ${index}`);
  expect(absent.filter((phrase) => defineFilterCheck([phrase])(filter))).toEqual([]);
});

it('depends on its text alone', () => {
  const [short, long] = ['A short page.', 'A much longer page. '.repeat(99)].map((text) =>
    Buffer.from(text),
  );
  const alone = toTextFilter(short!);
  toTextFilter(long!);
  expect(toTextFilter(short!)).toEqual(alone);
});
