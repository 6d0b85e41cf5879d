import { fromJS, type Map } from 'immutable';
import { expect, it, vi } from 'vitest';

await vi.hoisted(async () => (await import('../../../tests/loaded-admin.ts')).loadAdmin());
const { keepClockTimes } = await import('./clock-times.ts');
const { getAdminSettings } = await import('../../settings/loaded-settings.ts');

const toValues = (event: object) => fromJS({ headline: 'A rally', event }) as Map<string, unknown>;
const change = (before: object, after: object) =>
  (keepClockTimes(toValues(before), toValues(after)).get('event') as Map<string, unknown>).toJS();

const start = '2026-11-24T18:00:00-05:00';

it('keeps the times of the clock when an event gets another time zone', () => {
  expect(getAdminSettings().timeZone).toBe('America/New_York');
  const rally = { start, end: 'T', place: '6 p.m. at the station' };
  const moved = { ...rally, timeZone: 'America/Los_Angeles' };
  expect(change(rally, moved)).toEqual({ ...moved, start: '2026-11-24T18:00:00-08:00' });
  expect(
    change(
      { ...moved, start: '2026-11-24T18:00:00-08:00' },
      { ...rally, start: '2026-11-24T18:00:00-08:00', timeZone: null },
    ),
  ).toEqual({ ...rally, timeZone: null });
});

it('changes no time that is written, and none with another field', () => {
  const timeZone = 'America/Los_Angeles';
  expect(change({ timeZone, start }, { timeZone, start, place: 'b' })).toEqual({
    timeZone,
    start,
    place: 'b',
  });
  const later = { timeZone, start: '2026-11-24T19:00:00-08:00' };
  expect(change({ start }, later)).toEqual(later);
});
