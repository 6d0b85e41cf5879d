import { expect, onTestFinished, test, vi } from 'vitest';
import { closeOnSignal } from './stop-signals.ts';

test('a repeated Ctrl+C lets a server finish, and a later one ends it', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  const others = new Set(process.listeners('SIGINT'));
  const close = vi.fn(() => Promise.resolve());
  const end = closeOnSignal(close);
  const getOwn = () => process.listeners('SIGINT').filter((listener) => !others.has(listener));
  const interrupt = () => getOwn().forEach((listener) => listener('SIGINT'));
  interrupt();
  // The default action would end the process.
  await vi.advanceTimersByTimeAsync(20);
  expect(getOwn()).toHaveLength(1);
  interrupt();
  expect([close.mock.calls.length, kill.mock.calls]).toEqual([1, []]);
  await vi.advanceTimersByTimeAsync(1500);
  interrupt();
  expect([close.mock.calls.length, kill.mock.calls]).toEqual([1, [[process.pid, 'SIGINT']]]);
  await end();
  expect(getOwn()).toEqual([]);
});
