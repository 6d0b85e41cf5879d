import { expect, test } from 'vitest';
import { toLine, toPastedLine } from './line-value.ts';

test.each([
  ['Governor suspends the program', 'Governor suspends the program'],
  ['Governor suspends\nthe program', 'Governor suspends the program'],
  ['Governor suspends \r\n\r\n  the program', 'Governor suspends the program'],
  ['Governor suspends\vthe program', 'Governor suspends the program'],
  // A final space stays, since somebody may be typing.
  ['Governor ', 'Governor '],
])('%j is %j in a field of one line', (text, line) => {
  expect(toLine(text)).toBe(line);
});

test.each([
  ['Governor suspends\r\n', 'Governor suspends'],
  ['\n Governor\nsuspends ', 'Governor suspends '],
])('%j is pasted as %j', (text, line) => {
  expect(toPastedLine(text)).toBe(line);
});
