import { expect, test } from 'vitest';
import { typeset } from './typeset.ts';

test.each([
  ['de 8 a. m. a 9:30 p. m., hora del Este', 'de 8_a._m. a 9:30_p._m., hora del Este'],
  ['a las 8 a.m. o p.m.', 'a las 8_a.m. o p.m.'],
  ['un 57 % de 12 345 personas y 1,5 M€', 'un 57_% de 12_345 personas y 1,5_M€'],
  ['en EE. UU. y Washington, D. C.', 'en EE._UU. y Washington, D._C.'],
  ['el art. 4 y el n.º 12 (págs. 3 y 4)', 'el art._4 y el n.º_12 (págs._3 y 4)'],
])('“%s” has spaces at which no line ends', (typed, shown) => {
  expect(typeset(typed).replaceAll('\u00a0', '_')).toBe(shown);
});

test.each(['La ONU. EE es otra cosa', 'la 8 a la m', 'parte. 4 personas'])(
  '“%s” stays as it is',
  (typed) => {
    expect(typeset(typed)).toBe(typed);
  },
);
