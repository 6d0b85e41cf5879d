import { expect, test, vi } from 'vitest';
import { LimitedProcess, LimitError } from './limited-process.ts';
import type { act } from '../../../tests/fixtures/limited-sample.ts';

const open = (limits = { seconds: 20, megabytes: 400 }) =>
  new LimitedProcess<typeof act>(
    new URL('../../../tests/fixtures/limited-sample.ts', import.meta.url),
    'act',
    limits,
  );

test('answers from a process of its own, and goes on with it after an error', async () => {
  const limited = open();
  const first = await limited.call('answer');
  expect(first).not.toBe(process.pid);
  await expect(limited.call('throw')).rejects.toMatchObject({
    name: 'TypeError',
    message: 'This cannot be read.',
  });
  expect(await limited.call('answer')).toBe(first);
});

test.each([
  ['hang', { seconds: 1, megabytes: 400 }],
  ['fill', { seconds: 60, megabytes: 300 }],
  ['end', { seconds: 60, megabytes: 400 }],
] as const)(
  'a call that makes it %s fails, and the next gets a new process',
  async (attack, limits) => {
    const limited = open(limits);
    const [first, failed, next] = await Promise.allSettled([
      limited.call('answer'),
      limited.call(attack),
      limited.call('answer'),
    ]);
    expect(failed).toMatchObject({
      status: 'rejected',
      reason: expect.any(LimitError) as unknown,
    });
    expect(next.status).toBe('fulfilled');
    expect(next).not.toEqual(first);
  },
);

test('the process gets no secret of our environment', async () => {
  vi.stubEnv('SAMPLE_TOKEN', 'secret');
  expect(await open().call('look')).not.toContain('SAMPLE_TOKEN');
});
