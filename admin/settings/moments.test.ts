import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadAdminLanguage } from './admin-language.ts';
import { loadAdminSettings } from './loaded-settings.ts';
import { formatMoment } from './moments.ts';

beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => 'en' });
  const settings = { timeZone: 'America/New_York', languages: [{ code: 'en' }] };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(settings)));
  await Promise.all([loadAdminLanguage(), loadAdminSettings()]);
});
afterAll(() => void vi.unstubAllGlobals());

test('formats a moment, and leaves words that browsers take for a date', () => {
  expect(formatMoment('2011-06-01T14:00:00Z')).toMatch(/^June 1, 2011.* 10:00 AM Eastern Time$/);
  for (const text of ['Annual report 2010', 'May 1', '2011', '2011-06-01', ''])
    expect(formatMoment(text)).toBe(text);
});
