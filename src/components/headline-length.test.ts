import { expect, test } from 'vitest';
import { getLengthClass } from './headline-length.ts';

test.each([
  [90, undefined],
  [91, 'long'],
  [130, 'long'],
  [131, 'very-long'],
])('a headline of %i characters has the class %s', (length, name) => {
  expect(getLengthClass('é'.repeat(length))).toBe(name);
});
