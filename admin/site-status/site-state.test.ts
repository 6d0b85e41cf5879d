import { expect, onTestFinished, test, vi } from 'vitest';
import { readClock, setClock } from '../../src/clock.ts';
import { getSiteState, toShownVersion } from './site-state.ts';

test.each([
  [{ state: 'building' }, 'none'],
  [{ state: 'failed' }, 'none'],
  [{ state: 'building', publishedAt: '2026-11-24T12:00:00.000Z' }, 'newest'],
  [{ state: 'ready', isRolledBack: true, publishedAt: '2026-11-24T12:00:00.000Z' }, 'former'],
  // While pages are developed.
  [{ state: 'ready' }, 'newest'],
] as const)('tells which version of the site readers see (%#)', (site, shown) => {
  expect(toShownVersion(site)).toBe(shown);
});

test('goes by the clock of the server, also where that of this machine is an hour ahead', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T13:00:00Z'), toFake: ['Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
    setClock(Date.now());
  });
  const answer = vi.spyOn(globalThis, 'fetch');
  answer.mockResolvedValueOnce(
    Response.json({ state: 'ready' }, { headers: { Date: 'Tue, 24 Nov 2026 12:00:00 GMT' } }),
  );
  expect(await getSiteState()).toEqual({ state: 'ready' });
  expect(new Date(readClock()).toISOString()).toBe('2026-11-24T12:00:00.000Z');
  answer.mockRejectedValueOnce(new Error('unreachable'));
  expect(await getSiteState()).toBeUndefined();
  vi.setSystemTime(Date.parse('2026-11-24T13:00:30Z'));
  expect(new Date(readClock()).toISOString()).toBe('2026-11-24T12:00:30.000Z');
});
