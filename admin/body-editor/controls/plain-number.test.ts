import { expect, it } from 'vitest';
import { toPlainNumber } from './plain-number.ts';

it.each([
  ['en', '1,200', '1200'],
  ['en', '-1 200 300.5', '-1200300.5'],
  ['en', '1\u202f200', '1200'],
  ['en', '12,5', '12,5'],
  ['en', '1.200', '1.200'],
  ['en', '0,125', '0,125'],
  ['en', '2011', '2011'],
  ['en', 'New York, 200', 'New York, 200'],
  ['es', '1.200', '1200'],
  ['es', '12.450,75', '12450.75'],
  ['es', '12,5', '12.5'],
  ['es', '0,125', '0.125'],
  ['es', '12.5', '12.5'],
  ['es', '1,200', '1,200'],
  ['fr', '1 250,5', '1250.5'],
  ['fr', '3,14', '3.14'],
  ['fr', '3,141', '3,141'],
])('reads in %s %s as %s', (language, text, expected) => {
  expect(toPlainNumber(text, language)).toBe(expected);
});
