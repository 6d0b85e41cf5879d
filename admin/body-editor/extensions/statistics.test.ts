import { expect, test } from 'vitest';
import { countWords } from './statistics.ts';

test.each([
  ['one two three https://example.org/ four', 'en', 5],
  ['a don’t (e.g.) well-known 1,204 — end', 'en', 6],
  ['## Dear **all**, [please read](https://example.org/a)[^1]', 'en', 4],
  ['| A | B |\n| - | - |\n| 1 | 2 |', 'en', 4],
  ['今日は晴れです', 'ja', 4],
])('counts the words of %j as word processors do', (text, language, expected) => {
  expect(countWords(text, language)).toBe(expected);
});
