import { expect, test } from 'vitest';
import { openReadIndex } from './read-index.ts';

test('finds the subjects that read something that is not as it was', async () => {
  const index = openReadIndex();
  index.set('front page', new Map(Object.entries({ site: 'a', news: 'b' })));
  index.set('press page', new Map(Object.entries({ site: 'a' })));
  const find = async (now: Record<string, string>) =>
    Object.fromEntries(await index.findChanges({ get: (name) => now[name] ?? '' }));
  expect(await find({ site: 'a', news: 'b' })).toEqual({});
  expect(await find({ site: 'a', news: 'c' })).toEqual({ 'front page': 'news' });
  expect(await find({ site: 'z', news: 'b' })).toEqual({
    'front page': 'site',
    'press page': 'site',
  });
  expect(await find({ news: 'b' })).toEqual({ 'front page': 'site', 'press page': 'site' });
});

test('follows what a subject reads, and forgets one that is gone', async () => {
  const index = openReadIndex();
  index.set('front page', new Map(Object.entries({ site: 'a', news: 'b' })));
  index.set('press page', new Map(Object.entries({ site: 'a' })));
  index.set('front page', new Map(Object.entries({ site: 'c' })));
  index.set('press page', undefined);
  const asked: string[] = [];
  const changes = await index.findChanges({
    get: async (name) => {
      asked.push(name);
      return 'a';
    },
  });
  expect([asked, [...changes]]).toEqual([['site'], [['front page', 'site']]]);
});

test('does not ask for what is about an entry that is the same as in the search before', async () => {
  const index = openReadIndex((name) => (name === 'news' ? undefined : name));
  const read = (vigil: string) =>
    index.set('front page', new Map(Object.entries({ vigil, news: 'b', hearing: 'b' })));
  const asked: string[] = [];
  const search = async (vigil: string, ...ids: readonly string[]) => {
    asked.length = 0;
    const get = (name: string) => {
      asked.push(name);
      return name === 'vigil' ? vigil : 'b';
    };
    return [...(await index.findChanges({ get, findChangedIds: () => new Set(ids) }))];
  };
  read('a');
  expect([await search('a'), asked]).toEqual([[], ['vigil', 'news', 'hearing']]);
  expect([await search('c', 'other'), asked]).toEqual([[], ['news']]);
  const change = [['front page', 'vigil']];
  expect([await search('c', 'vigil'), asked]).toEqual([change, ['news', 'vigil']]);
  // It was not made again.
  expect([await search('c'), asked]).toEqual([change, ['news', 'vigil']]);
  expect([await search('a'), asked]).toEqual([[], ['news', 'vigil']]);
  expect([await search('a'), asked]).toEqual([[], ['news']]);
  // Nobody reads it any more, and then somebody does.
  index.set('front page', undefined);
  read('d');
  expect([await search('d'), asked]).toEqual([[], ['vigil', 'news', 'hearing']]);
  expect([await search('d'), asked]).toEqual([[], ['news']]);
});

test('says once what is to be stored, and remembers it by number', async () => {
  const index = openReadIndex();
  const first = index.set('front page', new Map(Object.entries({ site: 'a', news: 'b' })));
  expect(index.set('press page', new Map(Object.entries({ site: 'a' })))).toEqual([first[0]]);
  const stored = new Map(index.takeUnstored());
  expect([...stored.values()]).toEqual([
    ['site', 'a'],
    ['news', 'b'],
  ]);
  expect(index.takeUnstored().size).toBe(0);
  const changed = index.set('front page', new Map(Object.entries({ site: 'a', news: 'c' })));
  expect([...index.takeUnstored()]).toEqual([
    [changed[1], ['news', 'c']],
    [first[1], undefined],
  ]);
  const other = openReadIndex();
  for (const [number, read] of stored) other.restoreRead(number, read!);
  expect(other.restore('front page', first)).toBe(true);
  expect(other.restore('press page', changed)).toBe(false);
  expect([...(await other.findChanges({ get: () => 'a' }))]).toEqual([['front page', 'news']]);
  // Nobody has read it, and it is not asked for again.
  other.restoreRead(99, ['topics', 'd']);
  expect([...other.takeUnstored()]).toEqual([[99, undefined]]);
});
