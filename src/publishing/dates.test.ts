import { expect, test } from 'vitest';
import { formatDateline } from './dateline.ts';
import { defineDateFormatter } from './dates.ts';

const en = defineDateFormatter('en', 'America/New_York');
const es = defineDateFormatter('es', 'America/New_York');

test('dates are those of the newsroom’s time zone, in the language of the page', () => {
  const moment = '2011-06-02T02:30:00Z';
  expect(en.day(moment)).toBe('June 1, 2011');
  expect(es.day(moment)).toBe('1 de junio de 2011');
  expect(en.moment(moment)).toBe('June 1, 2011 at 10:30 PM EDT');
  expect(en.year('2012-01-01T03:00:00Z')).toBe('2011');
});

test('an event of one day names the day once', () => {
  expect(en.range('2011-07-26T11:00:00-04:00', '2011-07-26T12:00:00-04:00')).toBe(
    'July 26, 2011, 11:00 AM – 12:00 PM EDT',
  );
});

test('summer and winter time have different names', () => {
  expect(en.moment('2011-11-06T05:30:00Z')).toContain('1:30 AM EDT');
  expect(en.moment('2011-11-06T06:30:00Z')).toContain('1:30 AM EST');
});

test('a dateline has its city in capitals, with accents, and its state in ordinary letters', () => {
  expect(formatDateline('Chicago, Ill.', 'May 5, 2011', 'en')).toBe('CHICAGO, Ill., May 5, 2011');
  expect(formatDateline('Cancún', '5 de mayo de 2011', 'es')).toBe('CANCÚN, 5 de mayo de 2011');
});
