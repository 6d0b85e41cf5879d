import { Map as ImmutableMap } from 'immutable';
import { expect, test } from 'vitest';
import type { Newsroom } from '../../../src/entries/newsroom/public-newsroom.ts';
import { definePublicKeys, withPublicMenus, withPublicReferences } from './preview-keys.ts';

const place = { collection: 'releases', language: 'en', key: '2011/the-vigil', slug: 'the-vigil' };
const newsroom = {
  languages: [{ code: 'en' }, { code: 'es' }],
  publications: [place, { ...place, language: 'es', slug: 'la-vigilia' }],
  withdrawn: [{ ...place, collection: 'reports', key: '2011/the-count', slug: 'the-count' }],
  pages: [{ ...place, collection: 'pages', key: 'about', slug: 'about' }],
} as unknown as Newsroom;

/** What the store has under names of files that are not public. */
const files: Record<string, object> = {
  'releases-en/2011/rosa': { slug: 'the-vigil' },
  'reports-en/2011/rosa': { slug: 'the-count' },
  'pages-en/rosa': { slug: 'about' },
  'releases-en/2011/draft': { slug: 'not-yet-public' },
};

function open() {
  const asked: string[] = [];
  const getPublicKey = definePublicKeys(newsroom, (name, key) => {
    asked.push(`${name}/${key}`);
    const data = files[`${name}/${key}`];
    return data
      ? Promise.resolve(ImmutableMap<string, unknown>({ data: ImmutableMap(data) }))
      : Promise.reject(new Error('404'));
  });
  return { asked, getPublicKey };
}

test('a file leads to the public text by the address that is in it, and is read once', async () => {
  const { asked, getPublicKey } = open();
  expect(await getPublicKey('releases', '2011/rosa')).toBe('2011/the-vigil');
  expect(await getPublicKey('releases', '2011/rosa')).toBe('2011/the-vigil');
  expect(asked).toEqual(['releases-en/2011/rosa']);
});

test('a text that the snapshot knows, a new one and one that is not public stay as they are', async () => {
  const { asked, getPublicKey } = open();
  for (const key of ['2011/the-vigil', '', '2011/draft', '2011/gone'])
    expect(await getPublicKey('releases', key)).toBe(key);
  expect(asked).toEqual(['releases-en/2011/draft', 'releases-en/2011/gone']);
});

test('references and menus are put by the same keys', async () => {
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
