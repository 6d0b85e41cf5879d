import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromOpaque, toOpaque } from './opaque.ts';

const data = fc.jsonValue({ stringUnit: 'binary' });

it('decodes what it encoded', () => {
  fc.assert(
    fc.property(data, (value) => {
      expect(JSON.stringify(fromOpaque(toOpaque(value)))).toBe(JSON.stringify(value));
    }),
  );
});

it('keeps lone surrogates, which UTF-8 cannot encode', () => {
  expect(fromOpaque(toOpaque('a\ud800b'))).toBe('a\ud800b');
});

it('contains no characters of placeholders', () => {
  fc.assert(
    fc.property(data, (value) => {
      expect(toOpaque(value)).toMatch(/^[A-Za-z0-9+/]*=*$/);
    }),
  );
});
