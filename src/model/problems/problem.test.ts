import { expect, test } from 'vitest';
import { formatForFile } from './problem.ts';

test.each(['the text is empty', 'The text is empty.'])('%j ends with one full stop', (en) => {
  const remedy = { en: 'Write something.', es: 'Escriba algo.' };
  const cause = { en, es: 'el texto está vacío' };
  expect(formatForFile({ cause, remedy })).toBe('The text is empty. Write something.');
});
