import { expect, it } from 'vitest';
import { formatContentLines, toTextValue } from './content-line.ts';

it('escapes what would end a value or a line', () => {
  expect(toTextValue('a, b; c\\d\r\ne\nf\u0007')).toBe('a\\, b\\; c\\\\d\\ne\\nf');
});

it('folds lines at 75 octets, never inside a character', () => {
  const text = `SUMMARY:${'ñ🕯️'.repeat(40)}`;
  const lines = formatContentLines([text]).split('\r\n');
  expect(lines.pop()).toBe('');
  const octets = lines.map((line) => Buffer.byteLength(line));
  expect(Math.max(...octets)).toBeLessThanOrEqual(75);
  expect(lines.slice(1).every((line) => line.startsWith(' '))).toBe(true);
  expect(lines.map((line, index) => (index ? line.slice(1) : line)).join('')).toBe(text);
});
