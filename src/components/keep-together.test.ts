import { expect, test } from 'vitest';
import { keepTogether } from './keep-together.ts';

test.each([
  ['viernes, 18 de diciembre de 2026, 6:00–8:00 p. m. EST', '6:00–\u20608:00'],
  ['الجمعة، 18 ديسمبر 2026، ٦:٠٠–٨:٠٠ م', '٦:٠٠–\u2060٨:٠٠'],
])('no line ends within a range of hours: %s', (when, range) => {
  expect(keepTogether(when)).toContain(range);
});

test('one may end between two days', () => {
  const when = 'Friday, December 18, 2026, 6:00 PM EST – Saturday, December 19, 2026, 1:00 AM EST';
  expect(keepTogether(when)).toBe(when);
});
