import { expect, test } from 'vitest';
import { getBodyPosition } from './body-position.ts';

const source = { body: '\n## Why\n\nFirst line\nand second.\n\n- a\n- b\n' };

test.each([
  [2, 1, '## Why'],
  [4, 2, 'First line'],
  [5, 2, 'and second.'],
  [8, 3, '- b'],
  // Empty, as after the end of what nobody has closed.
  [9, 3, '- b'],
])('line %d is in paragraph %d and begins with “%s”', (line, paragraph, words) => {
  const position = getBodyPosition(source, line);
  expect([position.paragraph, position.start?.split('\n')[0]]).toEqual([paragraph, words]);
});

test('an empty body has a position too, and a long line is cut off', () => {
  expect(getBodyPosition({ body: '' }, 1)).toEqual({ paragraph: 1, start: '' });
  expect(getBodyPosition({ body: 'very '.repeat(100) }, 1).start).toHaveLength(200);
});
