import { expect, test } from 'vitest';
import { formatForFile } from './problem.ts';

test.each(['the text is empty', 'The text is empty.'])('%j ends with one full stop', (text) => {
  expect(formatForFile({ cause: { text }, remedy: { text: 'Write something.' } })).toBe(
    'The text is empty. Write something.',
  );
});
