import { expect, test } from 'vitest';
import { toExcerpt } from './excerpt.ts';

test.each([
  ['/media/a.jpg', 12, '/media/a.jpg'],
  ['/media/a.jpg', 11, '/media/a.jp…'],
  ['ab😀', 3, 'ab…'],
])('%s in %i characters is %s', (text, most, expected) => {
  expect(toExcerpt(text, most)).toBe(expected);
});
