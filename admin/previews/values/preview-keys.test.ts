import { expect, test } from 'vitest';
import type { Newsroom } from '../../../src/entries/newsroom/public-newsroom.ts';
import { definePublicKeys, withPublicMenus } from './preview-keys.ts';

const newsroom = {
  languages: [{ code: 'en' }, { code: 'es' }],
  pages: [
    { language: 'en', key: 'about', slug: 'about' },
    { language: 'es', key: 'about', slug: 'acerca' },
  ],
} as unknown as Newsroom;

/** Pages in the store; the names of their files are not public. */
const files: Record<string, object> = {
  'pages-en/rosa': { slug: 'about' },
  'pages-en/draft': { slug: 'not-yet-public' },
};

function open() {
  const requested: string[] = [];
  const getPublicKey = definePublicKeys(newsroom, ({ collection, language, key }) => {
    const name = `${collection}-${language}/${key}`;
    requested.push(name);
    return Promise.resolve(files[name] as Record<string, unknown> | undefined);
  });
  return { requested, getPublicKey };
}

test('finds the public page by the slug in the file, and reads the file once', async () => {
  const { requested, getPublicKey } = open();
  expect(await getPublicKey('rosa')).toBe('about');
  expect(await getPublicKey('rosa')).toBe('about');
  expect(requested).toEqual(['pages-en/rosa']);
});

test('keeps the keys of public pages, of new ones and of those that are not public', async () => {
  const { requested, getPublicKey } = open();
  for (const key of ['about', '', 'draft', 'gone']) expect(await getPublicKey(key)).toBe(key);
  expect(requested).toEqual(['pages-en/draft', 'pages-en/gone']);
});

test('maps menus to the same keys', async () => {
  const { getPublicKey } = open();
  const menus = { main: [{ page: 'rosa' }, { section: 'releases' }], footer: [] };
  expect(await withPublicMenus(menus, getPublicKey)).toEqual({
    main: [{ page: 'about' }, { section: 'releases' }],
    footer: [],
  });
});
