import { expect, test } from 'vitest';
import { countWords } from './count-words.ts';

test.each([
  ['a don’t (e.g.) well-known 1,204 — end', 6],
  ['今日は晴れです', 4],
  ['我们要求立即公开搜捕的法律依据。', 8],
  ['ผู้หญิงคนหนึ่ง', 4],
])('counts the words of %j', (text, expected) => {
  expect(countWords(text)).toBe(expected);
});
