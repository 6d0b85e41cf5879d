import { expect, test } from 'vitest';
import { toParagraphs } from './paragraphs.ts';

test('paragraphs lose their line breaks and keep their no-break spaces', () => {
  expect(toParagraphs('Qui sommes-nous\u202f?\nUne\n  association.\n \nDeux.')).toEqual([
    'Qui sommes-nous\u202f? Une association.',
    'Deux.',
  ]);
  expect(toParagraphs(undefined)).toEqual([]);
});
