import { expect, it } from 'vitest';
import { languageCodePattern } from '../../../src/languages/language-code.ts';
import { listLanguages, listSiteLanguages, listTimeZones, toRanked } from './offered-codes.ts';

it('offers languages by their names, also those of three letters', () => {
  const languages = listLanguages('es', ['es', 'en']);
  const creole = languages.find(({ value }) => value === 'ht');
  expect(creole).toMatchObject({
    label: 'criollo haitiano (ht)',
    also: 'Haitian Creole/Haitian Creole',
  });
  expect(languages.find(({ value }) => value === 'quc')?.label).toContain('(quc)');
  const labels = languages.map(({ label }) => label);
  expect(labels.slice(0, 3)).toEqual(['español (es)', 'inglés (en)', 'abjasio (ab)']);
  // Each once: `afr` is another code of `af`, and `aka`, `fat` and `twi` are `ak`.
  expect(labels.filter((label) => /^(afrikáans|akan)/i.test(label))).toEqual([
    'afrikáans (af)',
    'akan (ak)',
  ]);
  expect(new Set(labels.map((label) => label.replace(/ \(.*/, ''))).size).toBe(labels.length);
  expect(languages.every(({ value }) => languageCodePattern.test(value))).toBe(true);
});

it('offers for the site the languages in which it has its own words', () => {
  const values = listSiteLanguages('es').map(({ value }) => value);
  expect(values).toEqual(['ar', 'en', 'es', 'fr']);
});

it('offers time zones with their distance from UTC at the moment', () => {
  const winter = listTimeZones('en', Date.parse('2026-01-01T12:00:00Z'));
  expect(winter).toContainEqual({
    value: 'America/New_York',
    label: 'America/New York (GMT-5)',
    also: 'United States/ET/Eastern Time',
  });
});

it('finds a time zone by its country and by the name of its city in the language', () => {
  const now = Date.parse('2026-01-01T12:00:00Z');
  const [french, spanish] = ['fr', 'es'].map((language) => listTimeZones(language, now));
  const find = (zones: typeof french, words: string) =>
    zones!.filter(({ also }) => also?.includes(words)).map(({ value }) => value);
  expect(find(french, 'Canada')).toContain('America/Toronto');
  expect(find(french, 'Royaume-Uni')).toContain('Europe/London');
  expect(find(french, 'Suisse')).toContain('Europe/Zurich');
  expect(find(spanish, 'Ciudad de México')).toEqual(['America/Mexico_City']);
  expect(find(spanish, 'Cuba')).toContain('America/Havana');
});

it('offers first the code that was typed, then names that begin with the words', () => {
  const languages = listLanguages('es', ['es', 'en']);
  const first = (typed: string) => toRanked(languages, typed)[0]?.label;
  expect([first('FR '), first('fran'), first('criollo h')]).toEqual([
    'francés (fr)',
    'francés (fr)',
    'criollo haitiano (ht)',
  ]);
  // Also by its own name, or the English one.
  expect([first('deuts'), first('germ')]).toEqual(['alemán (de)', 'alemán (de)']);
  const zones = listTimeZones('en', 0);
  expect(toRanked(zones, 'new york')[0]?.value).toBe('America/New_York');
  expect(toRanked(zones, 'rome')[0]?.value).toBe('Europe/Rome');
  expect(toRanked(languages, '')).toBe(languages);
});
