import { expect, test } from 'vitest';
import { toActualType } from './file-type.ts';

test.each([
  ['BMI,Count\n21,3', 'csv'],
  ['ID3;Nombre\n1;a', 'csv'],
  ['BM\x36\x04\0\0\0\0\0\0\x36\0\0\0', 'bmp'],
  ['ID3\x04\0\0\0\0\0\0', 'audio'],
])('a file that begins with %j is %s', (begin, type) => {
  expect(toActualType(Buffer.from(begin, 'latin1'))).toBe(type);
});
