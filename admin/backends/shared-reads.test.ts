import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { askOnce } from './shared-reads.ts';

test('asks once for what is read several times in the same turn, and again in the next', async () => {
  const send = vi.fn(() => Promise.resolve({ drafts: ['releases-en/a'] }));
  const ask = (id: string) => askOnce('unpublishedEntry', { id }, send);
  const [first, second, other] = await Promise.all([ask('a'), ask('a'), ask('b')]);
  expect(send).toHaveBeenCalledTimes(2);
  expect([second, other]).toEqual([first, first]);
  // Nobody sees what another does with an answer.
  expect(second).not.toBe(first);
  await setTimeout();
  await ask('a');
  expect(send).toHaveBeenCalledTimes(3);
});

test('sends every change, and a read again that has failed', async () => {
  const send = vi.fn(() => Promise.reject(new Error('Offline.')));
  const ask = (action: 'persistMedia' | 'listRevisions') => askOnce(action, { path: 'a' }, send);
  const asked = [ask('persistMedia'), ask('persistMedia'), ask('listRevisions')];
  expect(await Promise.allSettled(asked)).toMatchObject(Array(3).fill({ status: 'rejected' }));
  expect(send).toHaveBeenCalledTimes(3);
  await setTimeout();
  await expect(ask('listRevisions')).rejects.toThrow('Offline.');
});
