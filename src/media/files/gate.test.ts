import { expect, test } from 'vitest';
import { defineGate } from './gate.ts';

test('lets so many through at a time, all in the end, and goes on after a failure', async () => {
  const gate = defineGate(2);
  const [begun, ended]: [number[], (() => void)[]] = [[], []];
  const work = [1, 2, 3, 4].map((number) =>
    gate(async () => {
      begun.push(number);
      await new Promise<void>((resolve) => ended.push(resolve));
      if (number === 1) throw new Error('broken');
      return number;
    }),
  );
  const results = Promise.allSettled(work);
  expect(begun).toEqual([1, 2]);
  ended[0]?.();
  await expect(work[0]).rejects.toThrow('broken');
  expect(begun).toEqual([1, 2, 3]);
  ended[1]?.();
  ended[2]?.();
  await work[2];
  expect(begun).toEqual([1, 2, 3, 4]);
  ended[3]?.();
  expect((await results).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});
