import { expect, test } from 'vitest';
import { typeset } from './typeset.ts';

/** With a visible sign for each kind of no-break space. */
const show = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');

test.each([
  ['Voici : « Où es-tu ? » Ici ; là !', 'Voici_: «~Où es-tu~?~» Ici~; là~!'],
  ['« On ne sait rien »', '«~On ne sait rien~»'],
  ['Quoi ?! Et (dit-il : non)', 'Quoi~?! Et (dit-il_: non)'],
  ['20,1 % de 1 432,5 $, 12 k€ et 3 M€', '20,1_% de 1_432,5_$, 12_k€ et 3_M€'],
  ['12 345 678 personnes', '12_345_678 personnes'],
  ['12\u202f345 678 personnes', '12~345_678 personnes'],
])('“%s” has spaces at which no line ends', (typed, shown) => {
  expect(show(typeset(typed))).toBe(shown);
});

test.each([
  'Où? Ici: «là»!',
  'en 2023 150 personnes',
  'le 1 12 et le 4567 890',
  'un :mot: et !important',
  'Voici\u00a0: «\u202flà\u202f»\u202f!',
])('“%s” stays as it is', (typed) => {
  expect(typeset(typed)).toBe(typed);
});
