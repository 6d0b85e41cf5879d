import { expect, test } from 'vitest';
import { defineQuote } from './quotation.ts';

test('quotes a title that is a quotation itself with the inner marks', () => {
  const english = defineQuote({ outer: ['“', '”'], inner: ['‘', '’'] });
  const french = defineQuote({ outer: ['« ', ' »'], inner: ['“', '”'] });
  expect(english('“I walk home now”')).toBe('“‘I walk home now’”');
  expect(english('«Vuelvo a casa»')).toBe('“‘Vuelvo a casa’”');
  expect(english('A vigil')).toBe('“A vigil”');
  expect(french('« Je rentre à pied »')).toBe('« “Je rentre à pied” »');
});
