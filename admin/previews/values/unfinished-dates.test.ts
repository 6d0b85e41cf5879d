import { expect, it, vi } from 'vitest';
import type { Locale } from '../../../src/entries/newsroom/locale.ts';
import { defineDateFormatter } from '../../../src/publishing/dates/dates.ts';
import { withUnfinishedDates } from './unfinished-dates.ts';

await vi.hoisted(async () => (await import('../../../tests/loaded-admin.ts')).loadAdmin());

it('says what a moment lacks while it is written', () => {
  const { dates } = withUnfinishedDates({ dates: defineDateFormatter('en', 'UTC') } as Locale);
  expect(['', 'T', 'T09:00', '2036-12-10T', '2036'].map((value) => dates.moment(value))).toEqual([
    ...['(no date yet)', '(no date yet)', '(no date yet)', '(no time yet)'],
    '(“2036” is not a date)',
  ]);
});

it('shows the times of an event in the time zone of the newsroom while its own is no time zone', () => {
  const { datesIn } = withUnfinishedDates({
    dates: defineDateFormatter('en', 'UTC'),
    datesIn: (timeZone: string) => defineDateFormatter('en', timeZone),
  } as Locale);
  const format = (timeZone: string) =>
    datesIn(timeZone).moment('2036-12-10T20:00:00Z').replace(/\s/g, ' ');
  expect(format('America/Los_Angeles')).toBe('December 10, 2036 at 12:00 PM PST');
  expect(format('America/Albany')).toBe('December 10, 2036 at 8:00 PM UTC');
});
