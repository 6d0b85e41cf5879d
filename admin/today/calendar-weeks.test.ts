import { expect, it } from 'vitest';
import { formatGridDay, toWeeks } from './calendar-weeks.ts';

it.each([
  ['2026-11-23', '2026-11-23', '2026-12-27'],
  ['2026-11-24', '2026-11-23', '2026-12-27'],
  ['2026-11-29', '2026-11-23', '2026-12-27'],
  // Clocks are turned meanwhile.
  ['2027-03-07', '2027-03-01', '2027-04-04'],
])('the weeks around %s begin with %s and end with %s', (today, first, last) => {
  const weeks = toWeeks(today);
  expect(weeks.map(({ length }) => length)).toEqual([7, 7, 7, 7, 7]);
  expect(weeks[0]![0]).toBe(first);
  expect(weeks[4]![6]).toBe(last);
  expect(weeks[0]).toContain(today);
});

it('writes the first of a month as other dates, and days alone as figures', () => {
  expect(formatGridDay('2026-12-01', true, 'fr-CA')).toBe('1er\u00a0déc.');
  expect(formatGridDay('2026-12-01', true, 'en')).toBe('Dec 1');
  expect(formatGridDay('2026-12-01', false, 'fr')).toBe('1');
});
