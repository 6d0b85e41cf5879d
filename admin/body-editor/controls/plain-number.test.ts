import { expect, it } from 'vitest';
import { toPlainNumber } from './plain-number.ts';

it.each([
  ['1,200', '1200'],
  ['-1 200 300.5', '-1200300.5'],
  ['1\u202f200', '1200'],
  ['12,5', '12,5'],
  ['2011', '2011'],
  ['New York, 200', 'New York, 200'],
])('reads %s as %s', (text, expected) => {
  expect(toPlainNumber(text)).toBe(expected);
});
