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

test.each([
  ['<?xml version="1.0"?>\n<!-- a -->\n<!-- b --><!doctype svg>\n<svg>', 'svg'],
  ['<!-- a -- b > c --><!----><html>', 'html'],
  ['<!-- <svg> -->', 'csv'],
])('comments before a root element are left out: %j', (begin, type) => {
  expect(toActualType(Buffer.from(begin))).toBe(type);
});

test('takes linear time', () => {
  for (const part of ['<!---->', '<!-- ', '-->', '<!doctype>', '<?xml', ' ', '<!---->\n']) {
    const start = performance.now();
    expect(toActualType(Buffer.from(`${part.repeat(1000)}x`))).toBe('csv');
    expect(performance.now() - start, part).toBeLessThan(100);
  }
});
