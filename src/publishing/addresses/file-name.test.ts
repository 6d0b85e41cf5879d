import { expect, it } from 'vitest';
import { slugPattern } from '../../model/fields/slug.ts';
import { isUnnamed, toFileName, toSlug } from './file-name.ts';

it.each([
  ['Governor suspends “Secure Communities”', 'governor-suspends-secure-communities'],
  ['La línea de ayuda: ¿qué pasó?', 'la-linea-de-ayuda-que-paso'],
  ['The hotline’s archive', 'the-hotlines-archive'],
  ['We can’t stay, it’s late', 'we-cant-stay-its-late'],
  [
    'L’appel d’une mère : qu’a-t-elle vu jusqu’ici ?',
    'l-appel-d-une-mere-qu-a-t-elle-vu-jusqu-ici',
  ],
  ['Ⅷ. 25 %', 'viii-25'],
  ['Ingrid Sørlie, Łódź', 'ingrid-sorlie-lodz'],
  ['Полиция', 'politsiya'],
  ['声明', 'untitled'],
  ['Aux', 'aux-2'],
  [`Con ${'a'.repeat(90)}`, 'con-2'],
])('names a file after %s', (title, expected) => {
  expect(toFileName(title)).toBe(expected);
});

it('has no slug for a title without a letter that could be in it', () => {
  expect(['声明', '', '“…”', 'Untitled', '声明 2'].map(toSlug)).toEqual([
    '',
    '',
    '',
    'untitled',
    '2',
  ]);
  expect(['untitled', 'untitled-12', 'untitled-vigil', 'an-untitled'].map(isUnnamed)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('cuts a long headline between words', () => {
  const name = toFileName('word '.repeat(40));
  expect(name).toBe(Array(16).fill('word').join('-'));
  expect(name).toMatch(slugPattern);
  const fitting = `${'word '.repeat(15)}words`;
  expect(toFileName(`${fitting} more`)).toBe(fitting.replaceAll(' ', '-'));
});
