import { expect, it } from 'vitest';
import { defineTitleFollower } from './followed-title.ts';

it('follows the headline of a translation while it is written, unless staff wrote an address', () => {
  const follow = defineTitleFollower();
  const write = (title: string, slug: string, key = 1) =>
    follow({ key, title, slug, file: 'a-vigil' });
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
    expect(follow({ key: 1, title, slug: '', file: 'a-vigil' })).toBeUndefined();
});

it('gives an address to a text whose file has no name, as a translation from Chinese', () => {
  const follow = defineTitleFollower();
  const write = (title: string, slug: string) =>
    follow({ key: 1, title, slug, file: 'untitled-2' });
  expect(write('声明', '')).toBeUndefined();
  expect(write('', '')).toBeUndefined();
  expect(write('A', '')).toBe('a');
  expect(write('A vigil', 'a')).toBe('a-vigil');
  // Cleared to write another.
  expect(write('A vigil', '')).toBeUndefined();
  expect(write('A vigil', 'candles')).toBeUndefined();
  expect(write('The vigil', 'candles')).toBeUndefined();
});

it('leaves a text without a name as it is while its title stays', () => {
  const follow = defineTitleFollower();
  for (const form of [1, 1, 2])
    expect(follow({ key: form, title: 'A vigil', slug: '', file: 'untitled' })).toBeUndefined();
});
