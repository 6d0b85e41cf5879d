import { expect, test } from 'vitest';
import {
  formatOpenGraphLocale,
  getTerritory,
  toLocalLanguage,
  toNumberLanguage,
} from './territory.ts';

test.each([
  ['America/New_York', 'US'],
  ['US/Pacific', 'US'],
  ['Europe/Paris', 'FR'],
  ['Asia/Kolkata', 'IN'],
  ['Asia/Kolkata', 'IN'],
  ['America/Mexico_City', 'MX'],
  ['America/Guatemala', 'GT'],
  ['America/Puerto_Rico', 'PR'],
  ['Europe/London', 'GB'],
  ['Australia/Sydney', 'AU'],
  ['America/Toronto', 'CA'],
  ['Europe/Brussels', 'BE'],
  ['Europe/Berlin', 'DE'],
  ['Europe/Belgrade', 'RS'],
  ['UTC', undefined],
])('a newsroom in %s is in %s', (timeZone, territory) => {
  expect(getTerritory(timeZone)).toBe(territory);
});

test.each([
  ['es', 'US', 'es-US'],
  ['es', undefined, 'es'],
  ['pt-BR', 'US', 'pt-BR'],
  ['zh-Hant', 'US', 'zh-Hant-US'],
  // Counts beside a date have the digits of the plain language.
  ['ar', 'EG', 'ar-EG-u-nu-latn'],
])('%s in %s is written as %s', (code, territory, language) => {
  expect(toLocalLanguage(code, territory)).toBe(language);
});

test.each([
  ['es', 'America/New_York', '1,234,567.5'],
  ['es', 'America/Mexico_City', '1,234,567.5'],
  ['es', 'Europe/Madrid', '1.234.567,5'],
  ['es', 'UTC', '1.234.567,5'],
  ['en', 'America/New_York', '1,234,567.5'],
  ['en', 'Europe/Berlin', '1,234,567.5'],
  ['fr', 'America/New_York', '1\u202f234\u202f567,5'],
  ['ar', 'Africa/Cairo', '1,234,567.5'],
])('a number in %s from %s is %s', (code, timeZone, expected) => {
  const language = toNumberLanguage(code, getTerritory(timeZone));
  expect(new Intl.NumberFormat(language).format(1234567.5)).toBe(expected);
});

test.each([
  ['es', 'US', 'es_US'],
  ['es', undefined, 'es_ES'],
  ['pt-BR', 'US', 'pt_BR'],
  ['ar', undefined, 'ar_EG'],
  ['zh', 'US', 'zh_CN'],
  ['zh-Hans', 'US', 'zh_CN'],
  ['zh', 'HK', 'zh_CN'],
  ['zh-Hant', 'HK', 'zh_HK'],
  ['zh-Hant', 'US', 'zh_TW'],
  ['ht', 'US', 'ht_HT'],
  ['fr', 'CA', 'fr_CA'],
  ['fr', 'US', 'fr_FR'],
])('%s in %s is %s for Open Graph', (code, territory, locale) => {
  expect(formatOpenGraphLocale(code, territory)).toBe(locale);
});
