import { expect, it } from 'vitest';
import { getDecimalMark, toPlainNumber, toWrittenNumber } from './plain-number.ts';

it.each([
  ['en', '1,200', '1200'],
  ['en', '-1 200 300.5', '-1200300.5'],
  ['en', '1\u202f200', '1200'],
  ['en', '12,5', '12.5'],
  ['en', '1.200,5', '1200.5'],
  ['en', '1.200.300', '1200300'],
  ['en', '1234,567', '1234.567'],
  ['en', '1.200', '1.200'],
  ['en', '1.200.30', '1.200.30'],
  ['en', '0,125', '0.125'],
  ['en', '2011', '2011'],
  ['en', 'New York, 200', 'New York, 200'],
  ['es', '1.200', '1200'],
  ['es', '12.450,75', '12450.75'],
  ['es', '12,5', '12.5'],
  ['es', '0,125', '0.125'],
  ['es', '12.5', '12.5'],
  ['es', '1,200', '1.200'],
  ['es-US', '1,200', '1200'],
  ['es-US', '12,450.75', '12450.75'],
  ['es-US', '12.5', '12.5'],
  ['es-US', '12,5', '12.5'],
  ['fr', '1.200', '1200'],
  ['fr', '1 250,5', '1250.5'],
  ['fr', '3,14', '3.14'],
  ['fr', '3,141', '3.141'],
  ['en', '12%', '12'],
  ['es', '\u22121.200,5\u00a0%', '-1200.5'],
  ['en', '100% of all', '100% of all'],
])('reads in %s %s as %s', (language, text, expected) => {
  expect(toPlainNumber(text, getDecimalMark(language))).toBe(expected);
});

it('writes the number of a program as a language does, and reads it again', () => {
  for (const plain of ['12.125', '1234.5', '-0.5', '12125', 'about 1.5', '']) {
    const written = toWrittenNumber(plain, ',');
    expect(written).toBe(plain === 'about 1.5' ? plain : plain.replace('.', ','));
    expect(toPlainNumber(written, ',')).toBe(plain);
  }
});
