import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromOpaque, toOpaque } from './opaque.ts';

const data = fc.jsonValue({ stringUnit: 'binary' });

it('gives back what it was given', () => {
  fc.assert(
    fc.property(data, (value) => {
      expect(JSON.stringify(fromOpaque(toOpaque(value)))).toBe(JSON.stringify(value));
    }),
  );
});

it('gives back half of a character, which UTF-8 does not know', () => {
  expect(fromOpaque(toOpaque('a\ud800b'))).toBe('a\ud800b');
});

it('consists of letters of which no placeholder is made', () => {
  fc.assert(
    fc.property(data, (value) => {
      expect(toOpaque(value)).toMatch(/^[A-Za-z0-9+/]*=*$/);
    }),
  );
});
