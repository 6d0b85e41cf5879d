import { expect, test } from 'vitest';
import { cleanFieldText } from './pasted-text.ts';

test.each([
  ['mailto:ana@example.org', 'ana@example.org'],
  [' MAILTO:ana@example.org\n', 'ana@example.org'],
  // A link writes the subject for readers.
  ['mailto:ana@example.org?subject=a', 'mailto:ana@example.org?subject=a'],
  ['Write to mailto:ana@example.org', 'Write to mailto:ana@example.org'],
])('%j becomes %j in a field', (pasted, expected) => {
  expect(cleanFieldText(pasted)).toBe(expected);
});
