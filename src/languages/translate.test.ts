import { expect, test } from 'vitest';
import { message } from './message.ts';
import type { Catalogue } from './parts/catalogue.ts';
import type { StaffLanguage } from './parts/language.ts';
import { english, translate } from './translate.ts';
import { staffLanguages } from './staff-languages.ts';

const spanish = staffLanguages.find(({ code }) => code === 'es')!;

test('a message is completed in each language', () => {
  const tooLong = message('{name} is longer than {limit} characters', {
    name: message('Headline'),
    limit: 4000,
  });
  expect(translate(tooLong)).toBe('Headline is longer than 4000 characters');
  expect(translate(tooLong, spanish)).toBe('el campo «Titular» tiene más de 4000 caracteres');
});

test('braces in a value are shown as they are', () => {
  const suggestion = message('Did you mean “{nearest}”?', { nearest: '{nearest} {limit}' });
  expect(translate(suggestion, spanish)).toBe('¿Quería decir «{nearest} {limit}»?');
});

test('a text before a bar is not shown', () => {
  expect(translate('notes|Never published.')).toBe('Never published.');
  expect(translate('notes|Never published.', spanish)).toBe('Nunca se publican.');
});

test('English names keys and codes, as in files; other languages labels and names, as in forms', () => {
  const missing = message('{field} lacks the default language “{language}”', {
    field: { key: 'name', label: 'Name' },
    language: { language: 'en' },
  });
  expect(translate(missing, english)).toBe('name lacks the default language “en”');
  expect(translate(missing, spanish)).toBe(
    'al campo «Nombre» le falta el idioma principal: inglés',
  );
});

test('a list ends with a conjunction, except in English', () => {
  const choice = message(
    'Choose one of: {languages}. Another needs the words of the site translated first.',
    { languages: { list: [{ language: 'es' }, { language: 'ht' }], type: 'disjunction' } },
  );
  expect(translate(choice)).toBe(
    'Choose one of: es, ht. Another needs the words of the site translated first.',
  );
  expect(translate(choice, spanish)).toBe(
    'Elija español o criollo haitiano; para otro idioma deben traducirse antes las palabras del sitio.',
  );
});

test('a number chooses the plural form of its language', () => {
  const text = '{name} has more than {limit} items';
  const catalogue = {
    ...spanish.catalogue,
    [text]: {
      by: 'limit',
      one: 'więcej niż {limit} element',
      other: 'więcej niż {limit} elementów',
    },
  } as Catalogue;
  const polish: StaffLanguage = { code: 'pl', catalogue };
  const format = (limit: number) => translate(message(text, { name: '', limit }), polish);
  expect(format(1)).toBe('więcej niż 1 element');
  expect(format(5)).toBe('więcej niż 5 elementów');
});

test('a text without translations does not compile, nor a message without its values', () => {
  // @ts-expect-error No catalogue has it.
  const untranslated = message('Never written before.');
  expect(translate(untranslated, spanish)).toBe('Never written before.');
  // @ts-expect-error Its placeholder has no value.
  const incomplete = message('Did you mean “{nearest}”?');
  expect(translate(incomplete)).toBe('Did you mean “{nearest}”?');
});
