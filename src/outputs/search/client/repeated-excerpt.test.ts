import { expect, test } from 'vitest';
import { isRepeated, removeHeading, withoutRepeated } from './repeated-excerpt.ts';

const introduction =
  'Q & A: Governor suspends the program. Police chiefs had asked for it for two years.';

test.each([
  ['Q &amp; A: <mark>Governor</mark> suspends the program. Police chiefs had', true],
  ['…suspends the <mark>program</mark> Police chiefs had asked for it', true],
  ['…chiefs had asked for it for <mark>two</mark> years. The governor said', true],
  ['…The order takes effect on <mark>Monday</mark> in all counties', false],
])('%s', (excerpt, expected) => {
  expect(isRepeated(excerpt, introduction)).toBe(expected);
});

test.each([
  ['Background. The <mark>vigil</mark> comes', 'Background', 'The <mark>vigil</mark> comes'],
  ['A <mark>vigil</mark>. The vigil', 'A vigil', 'The vigil'],
  ['A <mark>vigil.</mark> The vigil', 'A vigil', 'The vigil'],
  ['<mark>Q</mark> &amp; A. More', 'Q & A', 'More'],
  ['…Backgrounds. The <mark>vigil</mark>', 'Background', '…Backgrounds. The <mark>vigil</mark>'],
  ['Qui <mark>change</mark> ? Les délais', 'Qui change\u202f?', 'Les délais'],
  ['Backgrounds of a vigil', 'Background', 'Backgrounds of a vigil'],
])('%s without the heading “%s”', (excerpt, heading, expected) => {
  expect(removeHeading(excerpt, heading)).toBe(expected);
});

test('a passage that a file repeats is shown once', () => {
  const passages = [
    'The programs make communities <mark>less</mark> secure. Three governors',
    '…programs make <mark>communities</mark> less secure. Three governors have',
    'The order takes effect on Monday in all <mark>communities</mark>',
  ].map((excerpt) => ({ excerpt }));
  expect(withoutRepeated(passages)).toEqual([passages[0], passages[2]]);
});
