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
