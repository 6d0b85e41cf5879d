import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startClock } from './running-clock.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const hour = 60 * 60_000;

beforeEach(() => void vi.useFakeTimers({ now }));
afterEach(() => void vi.useRealTimers());

test('goes on while the machine sleeps, and does not go back', () => {
  const getNow = startClock({ now, isNowFixed: false });
  vi.advanceTimersByTime(hour);
  expect(getNow()).toBe(now + hour);
  vi.setSystemTime(now + 9 * hour);
  expect(getNow()).toBe(now + 9 * hour);
  vi.setSystemTime(now - 9 * hour);
  expect(getNow()).toBe(now + hour);
});

test('stays where it was set', () => {
  const getNow = startClock({ now, isNowFixed: true });
  vi.advanceTimersByTime(hour);
  expect(getNow()).toBe(now);
});
