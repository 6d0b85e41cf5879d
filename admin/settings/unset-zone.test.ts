import { expect, test, vi } from 'vitest';
import { findUnsetZone } from './unset-zone.ts';

await vi.hoisted(async () => (await import('../../tests/loaded-admin.ts')).loadAdmin());

const own = 'America/Phoenix';

test.each(['UTC', 'Etc/UTC', 'etc/utc', 'GMT'])(
  'where a real newsroom keeps %s, the zone of the browser is named, and what its clock shows at noon',
  (timeZone) => {
    expect(findUnsetZone({ timeZone, sample: false }, own)).toEqual({
      own: 'Mountain Standard Time (America/Phoenix)',
      noon: '12:00\u00a0PM',
      shown: '5:00\u00a0AM',
    });
  },
);

test.each([
  ['a sample', { timeZone: 'UTC', sample: true }, own],
  ['another zone', { timeZone: 'America/Phoenix' }, 'America/New_York'],
  ['no zone', { timeZone: '' }, own],
  ['the same clock', { timeZone: 'UTC' }, 'Africa/Abidjan'],
  ['the same zone', { timeZone: 'Etc/UTC' }, 'UTC'],
])('with %s, nothing is said', (_, site, zone) => {
  expect(findUnsetZone(site, zone)).toBeUndefined();
});

test('a zone that only in winter has the clock of UTC is another', () => {
  expect(findUnsetZone({ timeZone: 'UTC' }, 'Europe/London')).toBeDefined();
});
