import { Map as ImmutableMap } from 'immutable';
import { expect, test } from 'vitest';
import type { Newsroom } from '../../../src/entries/newsroom/public-newsroom.ts';
import { definePublicKeys, withPublicMenus, withPublicReferences } from './preview-keys.ts';

const location = {
  collection: 'releases',
  language: 'en',
  key: '2011/the-vigil',
  slug: 'the-vigil',
};
const newsroom = {
  languages: [{ code: 'en' }, { code: 'es' }],
  publications: [location, { ...location, language: 'es', slug: 'la-vigilia' }],
  withdrawn: [{ ...location, collection: 'reports', key: '2011/the-count', slug: 'the-count' }],
  pages: [{ ...location, collection: 'pages', key: 'about', slug: 'about' }],
} as unknown as Newsroom;

/** Entries in the store; the names of their files are not public. */
const files: Record<string, object> = {
  'releases-en/2011/rosa': { slug: 'the-vigil' },
  'reports-en/2011/rosa': { slug: 'the-count' },
  'pages-en/rosa': { slug: 'about' },
  'releases-en/2011/draft': { slug: 'not-yet-public' },
};

function open() {
  const requested: string[] = [];
  const getPublicKey = definePublicKeys(newsroom, (name, key) => {
    requested.push(`${name}/${key}`);
    const data = files[`${name}/${key}`];
    return data
      ? Promise.resolve(ImmutableMap<string, unknown>({ data: ImmutableMap(data) }))
      : Promise.reject(new Error('404'));
  });
  return { requested, getPublicKey };
}

test('finds the public entry by the slug in the file, and reads the file once', async () => {
  const { requested, getPublicKey } = open();
  expect(await getPublicKey('releases', '2011/rosa')).toBe('2011/the-vigil');
  expect(await getPublicKey('releases', '2011/rosa')).toBe('2011/the-vigil');
  expect(requested).toEqual(['releases-en/2011/rosa']);
});

test('keeps the keys of public entries, of new ones and of those that are not public', async () => {
  const { requested, getPublicKey } = open();
  for (const key of ['2011/the-vigil', '', '2011/draft', '2011/gone'])
    expect(await getPublicKey('releases', key)).toBe(key);
  expect(requested).toEqual(['releases-en/2011/draft', 'releases-en/2011/gone']);
});

test('maps references and menus to the same keys', async () => {
  const { getPublicKey } = open();
  const values = { headline: 'A', related: ['releases/2011/rosa'], report: '2011/rosa' };
  expect(await withPublicReferences(values, getPublicKey)).toEqual({
    headline: 'A',
    related: ['releases/2011/the-vigil'],
    report: '2011/the-count',
  });
  const menus = { main: [{ page: 'rosa' }, { section: 'releases' }], footer: [] };
  expect(await withPublicMenus(menus, getPublicKey)).toEqual({
    main: [{ page: 'about' }, { section: 'releases' }],
    footer: [],
  });
});
