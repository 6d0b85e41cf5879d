import { expect, test } from 'vitest';
import { formatOpenGraphLocale, getTerritory, toLocalLanguage } from './territory.ts';

test.each([
  ['America/New_York', ['en', 'es'], 'US'],
  ['US/Pacific', ['es'], 'US'],
  ['Europe/Paris', ['fr', 'en'], 'FR'],
  ['Asia/Kolkata', ['hi'], 'IN'],
  ['Asia/Kolkata', ['en'], undefined],
  ['UTC', ['en', 'es'], undefined],
])('a newsroom in %s that writes %j is in %s', (timeZone, languages, territory) => {
  expect(getTerritory(timeZone, languages)).toBe(territory);
});

test.each([
  ['es', 'US', 'es-US'],
  ['es', undefined, 'es'],
  ['pt-BR', 'US', 'pt-BR'],
  ['zh-Hant', 'US', 'zh-Hant-US'],
])('%s in %s is written as %s', (code, territory, language) => {
  expect(toLocalLanguage(code, territory)).toBe(language);
});

test.each([
  ['es', 'US', 'es_US'],
  ['es', undefined, 'es_ES'],
  ['pt-BR', 'US', 'pt_BR'],
  ['ar', undefined, 'ar_EG'],
])('%s in %s is %s for Open Graph', (code, territory, locale) => {
  expect(formatOpenGraphLocale(code, territory)).toBe(locale);
});
