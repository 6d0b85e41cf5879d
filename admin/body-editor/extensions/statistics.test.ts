import { expect, test } from 'vitest';
import { countReadWords } from './statistics.ts';

test.each([
  ['one two three https://example.org/ four', 5],
  ['## Dear **all**, [please read](https://example.org/a)[^1]', 4],
  ['| A | B |\n| - | - |\n| 1 | 2 |', 4],
])('counts the words of %j as word processors do', (text, expected) => {
  expect(countReadWords(text)).toBe(expected);
});
