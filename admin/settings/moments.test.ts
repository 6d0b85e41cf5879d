import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadAdminLanguage } from './admin-language.ts';
import { loadAdminSettings } from './loaded-settings.ts';
import { formatLongDay, formatMoment, nameZone } from './moments.ts';

beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => 'en' });
  const settings = { timeZone: 'America/New_York', languages: [{ code: 'en' }] };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(settings)));
  await Promise.all([loadAdminLanguage(), loadAdminSettings()]);
});
afterAll(() => void vi.unstubAllGlobals());

test('formats a moment, and leaves words that browsers take for a date', () => {
  expect(formatMoment('2011-06-01T14:00:00Z')).toMatch(
    /^June 1, 2011.* 10:00\u00a0AM Eastern Time$/,
  );
  for (const text of ['Annual report 2010', 'May 1', '2011', '2011-06-01', ''])
    expect(formatMoment(text)).toBe(text);
});

test('of an hour that clocks show twice, names which of the two it is', () => {
  const [first, second] = ['2027-11-07T01:30:00-04:00', '2027-11-07T01:30:00-05:00'];
  expect(formatMoment(first)).toMatch(/1:30\u00a0AM Eastern Daylight Time$/);
  expect(formatMoment(second)).toMatch(/1:30\u00a0AM Eastern Standard Time$/);
  expect(formatMoment('2027-11-07T02:30:00-05:00')).toMatch(/2:30\u00a0AM Eastern Time$/);
  expect(nameZone('America/New_York', first)).toBe('Eastern Daylight Time');
  expect(nameZone('America/Los_Angeles', '2027-11-07T01:30:00-08:00')).toBe(
    'Pacific Standard Time',
  );
  expect(nameZone('America/Los_Angeles', first)).toBe('Pacific Time');
});

test('formats the day of a moment in the newsroom’s time zone', () => {
  expect(formatLongDay('2011-06-02T02:30:00Z')).toBe('June\u00a01,\u00a02011');
});
