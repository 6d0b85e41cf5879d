import { expect, it } from 'vitest';
import { slugPattern } from '../../src/model/fields/text.ts';
import { toExpectedName, toFileName, toNameKeys } from './new-name.ts';

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
  ['Aux', 'untitled'],
])('names a file after %s', (title, expected) => {
  expect(toFileName(title)).toBe(expected);
});

it('cuts a long headline between words', () => {
  const name = toFileName('word '.repeat(40));
  expect(name).toBe(Array(16).fill('word').join('-'));
  expect(name).toMatch(slugPattern);
});

it('takes the year in the newsroom’s time zone', () => {
  const data = { headline: 'New Year', datePublished: '2012-01-01T02:00:00Z' };
  const context = { timeZone: 'America/New_York', now: Date.parse('2026-01-01T02:00:00Z') };
  expect(toNameKeys(data, ['en'], context)).toEqual({ $name: 'new-year', $year: '2011' });
  expect(toNameKeys({ headline: 'New Year' }, ['en'], context).$year).toBe('2025');
});

const utc = { timeZone: 'UTC', now: 0 };

it('prefers the slug that staff wrote, and the first language of a name', () => {
  const data = { name: { es: 'Supervisión', en: 'Oversight' }, slug: { es: 'vigilar' } };
  expect(toNameKeys(data, ['en', 'es'], utc).$name).toBe('vigilar');
  expect(toNameKeys({ name: data.name }, ['en', 'es'], utc).$name).toBe('oversight');
});

it('has no name for an entry without a title', () => {
  expect(['', ' ', 'Vigilia'].map(toExpectedName)).toEqual(['…', '…', 'vigilia']);
});
