import { expect, it } from 'vitest';
import { defineTitleFollower } from './followed-title.ts';

it('follows the headline of a translation while it is written, unless staff wrote an address', () => {
  const follow = defineTitleFollower();
  const write = (title: string, slug: string, key = 1) => follow({ key, title, slug });
  expect(write('A vigil', 'a-vigil')).toBeUndefined();
  expect(write('Una', 'a-vigil')).toBe('una');
  expect(write('', 'una')).toBeUndefined();
  expect(write('声明', 'una')).toBeUndefined();
  expect(write('Una vigilia', 'una')).toBe('una-vigilia');
  expect(write('Una vigilia', 'velas')).toBeUndefined();
  expect(write('Una vigilia de velas', 'velas')).toBeUndefined();
  // Another form, or the same one read again.
  expect(write('Velas', 'una-vigilia', 2)).toBeUndefined();
  expect(write('A vigil', 'a-vigil', 2)).toBeUndefined();
  expect(write('Candles', 'a-vigil', 2)).toBe('candles');
});

it('leaves a text without address, which has its file’s name from its first headline', () => {
  const follow = defineTitleFollower();
  for (const title of ['A vigil', '', 'Candles'])
    expect(follow({ key: 1, title, slug: '' })).toBeUndefined();
});
