import { expect, test } from 'vitest';
import { formatDatelinePlace } from '../dateline.ts';
import { defineDateFormatter, formatZone, joinDateParts, joinPartsBy } from './dates.ts';

const en = defineDateFormatter('en', 'America/New_York');
const es = defineDateFormatter('es', 'America/New_York');

test('dates are those of the newsroom’s time zone, in the language of the page', () => {
  const moment = '2011-06-02T02:30:00Z';
  expect(en.day(moment)).toBe('June 1, 2011');
  expect(es.day(moment)).toBe('1 de junio de 2011');
  expect(en.moment(moment)).toBe('June 1, 2011 at 10:30\u00a0PM EDT');
  expect(en.event(moment)).toBe('Wednesday, June 1, 2011 at 10:30\u00a0PM EDT');
  expect(en.year('2012-01-01T03:00:00Z')).toBe('2011');
});

test('dates are those of the calendar by which lists are divided, in every language', () => {
  const fa = defineDateFormatter('fa', 'UTC');
  expect(fa.day('2011-06-02T12:00:00Z')).toBe('۲ ژوئن ۲۰۱۱');
  expect(fa.month('2011-06-02T12:00:00Z')).toBe('ژوئن ۲۰۱۱');
});

test('an event of one day names the day once', () => {
  expect(en.event('2011-07-26T11:00:00-04:00', '2011-07-26T12:00:00-04:00')).toBe(
    'Tuesday, July 26, 2011, 11:00\u00a0AM\u00a0–\u00a012:00\u00a0PM EDT',
  );
});

test('summer and winter time have different names', () => {
  expect(en.moment('2011-11-06T05:30:00Z')).toContain('1:30\u00a0AM EDT');
  expect(en.moment('2011-11-06T06:30:00Z')).toContain('1:30\u00a0AM EST');
  expect(en.event('2011-11-06T04:30:00Z', '2011-11-06T06:30:00Z')).toBe(
    'Sunday, November 6, 2011 at 12:30\u00a0AM EDT – Sunday, November 6, 2011 at 1:30\u00a0AM EST',
  );
});

test('a time zone without an abbreviation in a language is named in words', () => {
  const [start, end] = ['2011-07-26T11:00:00-04:00', '2011-07-26T12:00:00-04:00'];
  expect(es.moment(start)).toBe('26 de julio de 2011 a las 11:00 (hora del Este)');
  expect(es.event(start, end)).toBe('martes, 26 de julio de 2011, 11:00–12:00 (hora del Este)');
  const inWords = defineDateFormatter('es-US', 'America/New_York', 'longGeneric');
  expect(inWords.moment('2026-12-01T06:00:00-05:00')).toBe(
    '1 de diciembre de 2026 a las 6:00\u00a0a.\u00a0m., hora del Este',
  );
  expect(formatZone('es', 'America/New_York')).toBe('hora del Este');
  expect(formatZone('en', 'America/New_York')).toBe('Eastern Time');
});

test('Spanish of the United States has its hours, with “a la 1:30” and “p. m.”', () => {
  const inUnitedStates = defineDateFormatter('es-US', 'America/New_York');
  expect(inUnitedStates.moment('2011-06-01T13:30:00-04:00')).toBe(
    '1 de junio de 2011 a la 1:30\u00a0p.\u00a0m. EDT',
  );
  expect(inUnitedStates.moment('2011-06-01T11:30:00-04:00')).toContain(
    'a las 11:30\u00a0a.\u00a0m.',
  );
  expect(inUnitedStates.event('2011-08-25T20:00:00-04:00', '2011-08-25T21:30:00-04:00')).toBe(
    'jueves, 25 de agosto de 2011, 8:00–9:30\u00a0p.\u00a0m. EDT',
  );
});

test('a time zone whose abbreviation is a number in summer or in winter is named in words', () => {
  const london = defineDateFormatter('en', 'Europe/London');
  expect(london.moment('2011-07-26T11:00:00Z')).toBe(
    'July 26, 2011 at 12:00\u00a0PM (United Kingdom Time)',
  );
  expect(defineDateFormatter('en-GB', 'Europe/London').moment('2011-07-26T11:00:00Z')).toBe(
    '26 July 2011 at 12:00 BST',
  );
});

test('a time zone in words can name the season', () => {
  const winter = '2027-11-07T01:30:00-08:00';
  const zone = 'America/Los_Angeles';
  expect(formatZone('en', zone, winter)).toBe('Pacific Standard Time');
  expect(formatZone('es-US', zone, winter)).toBe('hora estándar del Pacífico');
  expect(formatZone('fr', zone, winter)).toBe('heure normale du Pacifique nord-américain');
  expect(defineDateFormatter('es-US', zone, 'long').moment(winter)).toBe(
    '7 de noviembre de 2027 a la 1:30\u00a0a.\u00a0m., hora estándar del Pacífico',
  );
});

test('no parentheses are put around a zone before the time, or in brackets already', () => {
  const [start, end] = ['2026-12-08T10:00:00-05:00', '2026-12-08T11:30:00-05:00'];
  const zh = defineDateFormatter('zh', 'America/New_York');
  expect(zh.event(start, end)).toBe('2026年12月8日星期二 北美东部时间 10:00–11:30');
  expect(zh.moment(start)).toBe('2026年12月8日 北美东部时间 10:00');
  const ja = defineDateFormatter('ja', 'America/New_York');
  expect(ja.event(start, end)).toBe('2026/12/8火曜日 10時00分～11時30分(米国東部時間)');
  // Two days, each with its zone.
  expect(zh.event(start, '2026-12-09T11:30:00-05:00')).toBe(
    '2026年12月8日星期二 北美东部时间 10:00 – 2026年12月9日星期三 北美东部时间 11:30',
  );
});

test('UTC is called UTC', () => {
  const moment = '2026-11-29T02:32:00Z';
  expect(defineDateFormatter('en', 'UTC', 'longGeneric').moment(moment)).toBe(
    'November 29, 2026 at 2:32\u00a0AM UTC',
  );
  expect(formatZone('es', 'UTC')).toBe('UTC');
});

test('French names the first of a month by its ordinal, and hours by an h', () => {
  const fr = defineDateFormatter('fr', 'Europe/Paris');
  expect(fr.day('2011-10-01T08:00:00Z')).toBe('1er\u00a0octobre 2011');
  expect(fr.day('2011-10-11T08:00:00Z')).toBe('11 octobre 2011');
  expect(fr.moment('2011-10-01T06:05:00Z')).toBe(
    '1er\u00a0octobre 2011 à 8\u00a0h\u00a005 (heure d’Europe centrale)',
  );
  expect(fr.event('2011-03-03T13:30:00Z', '2011-03-03T14:30:00Z')).toBe(
    'jeudi 3 mars 2011, 14\u00a0h\u00a030\u00a0–\u00a015\u00a0h\u00a030 (heure d’Europe centrale)',
  );
  const canadian = defineDateFormatter('fr-CA', 'America/New_York');
  expect(canadian.moment('2011-10-01T12:30:00Z')).toBe(
    '1er\u00a0octobre 2011 à 8\u00a0h\u00a030 HAE',
  );
  const inWords = defineDateFormatter('fr-CA', 'America/Toronto', 'longGeneric');
  expect(inWords.moment('2026-12-02T01:08:00Z')).toBe(
    '1er\u00a0décembre 2026 à 20\u00a0h\u00a008, heure de l’Est',
  );
});

test('a date in any other format is written as the press of its language does', () => {
  const full = new Intl.DateTimeFormat('fr', { dateStyle: 'full', timeZone: 'UTC' });
  const parts = full.formatToParts(new Date('2012-06-01T12:00:00Z'));
  expect(joinDateParts('fr', parts)).toBe('vendredi 1er\u00a0juin 2012');
});

test('a dateline has its city in capitals, with accents, and its state in ordinary letters', () => {
  expect(formatDatelinePlace('Chicago, Ill.', 'en')).toBe('CHICAGO, Ill.');
  expect(formatDatelinePlace('Cancún', 'es')).toBe('CANCÚN');
  expect(formatDatelinePlace('Orléans', 'fr')).toBe('ORLÉANS');
});

test('a language without formats of its own has those of another, with its own words', () => {
  const parts = new Intl.DateTimeFormat('fr', { dateStyle: 'full' }).formatToParts(
    new Date('2026-11-24T12:00:00Z'),
  );
  const dateWords = { mardi: 'madi', novembre: 'novanm' };
  expect(joinPartsBy({ dateWords }, parts)).toBe('madi 24 novanm 2026');
});
