import { expect, test } from 'vitest';
import { toPrintable, toPrintableLine } from './printable.ts';

test.each([
  ['\u001b[2J\u001b]0;owned\u0007', '\\u001b[2J\\u001b]0;owned\\u0007'],
  ['a\u009b31mb', 'a\\u009b31mb'],
  ['over\rwritten', 'over\\u000dwritten'],
  ['file\u202egnp.exe', 'file\\u202egnp.exe'],
  ['\u2066a\u2069', '\\u2066a\\u2069'],
  ['a\u{e0041}', 'a\\udb40\\udc41'],
  ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
  ['Ñandú, “quotes”, العربية, 漢字, 👩‍👧', 'Ñandú, “quotes”, العربية, 漢字, 👩‍👧'],
])('%j is printed as %j', (text, printed) => {
  expect(toPrintable(text)).toBe(printed);
});

test('JSON stays JSON', () => {
  const flag = '🏴\u{e0067}\u{e0062}\u{e007f}\u001b';
  expect(JSON.parse(toPrintable(JSON.stringify(flag)))).toBe(flag);
});

test('one line stays one line', () => {
  expect(toPrintableLine('a\n  → Write b.\tc')).toBe('a\\u000a  → Write b.\\u0009c');
});
