import { expect, test } from 'vitest';
import { rememberLatest } from './remember-latest.ts';

test('the latest results are remembered, and what failed is done again', async () => {
  const remember = rememberLatest<number>(2);
  let count = 0;
  const work = () => Promise.resolve((count += 1));
  await expect(remember('a', () => Promise.reject(new Error('no such file')))).rejects.toThrow();
  expect(await remember('a', work)).toBe(1);
  expect(await remember('a', work)).toBe(1);
  await remember('b', work);
  await remember('c', work);
  expect(await remember('a', work)).toBe(4);
});
