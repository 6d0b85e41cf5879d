import { expect, test } from 'vitest';
import { keepTogether } from './keep-together.ts';

test.each([
  ['viernes, 18 de diciembre de 2026, 6:00–8:00 p. m. EST', '6:00–\u20608:00'],
  ['الجمعة، 18 ديسمبر 2026، ٦:٠٠–٨:٠٠ م', '٦:٠٠–\u2060٨:٠٠'],
  [
    'mardi 2 décembre 2026, 12\u00a0h\u00a000\u00a0–\u00a014\u00a0h\u00a030 HNE',
    '00\u00a0–\u2060\u00a014',
  ],
])('no line ends within a range of hours: %s', (when, range) => {
  expect(keepTogether(when)).toContain(range);
});

test('one may end between two days', () => {
  const when = 'Friday, December 18, 2026, 6:00 PM EST – Saturday, December 19, 2026, 1:00 AM EST';
  expect(keepTogether(when)).toBe(when);
});
