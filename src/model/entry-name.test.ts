import { expect, test } from 'vitest';
import { parseListName, toEntryName, toEntryPath } from './entry-name.ts';

test.each([
  ['releases/en/2011/x.md', { collection: 'releases-en', slug: '2011/x' }],
  ['reports/pt-BR/2011/x.mdx', { collection: 'reports-pt-BR', slug: '2011/x' }],
  ['pages/es/about.md', { collection: 'pages-es', slug: 'about' }],
  ['people/ana-ruiz.yml', { collection: 'people', slug: 'ana-ruiz' }],
  ['settings/site.yml', { collection: 'settings', slug: 'site' }],
])('leads from %s to its name and back', (path, name) => {
  expect(toEntryName(path)).toEqual(name);
  expect(toEntryPath(name)).toBe(path);
});

test.each([
  'reports/en/2011/count.csv',
  'releases/en/x.md',
  'releases/en/2011/x.mdx',
  'people/en/ana-ruiz.yml',
  'settings/colours.yml',
  'media/2011/x.png',
  'releases/fr',
])('finds no entry in %s', (path) => {
  expect(toEntryName(path)).toBeUndefined();
});

test.each(['settings', 'media', 'constructor', 'releases-', 'releases-EN', 'settings-en'])(
  '%s is no list of entries',
  (name) => {
    expect(parseListName(name)).toBeUndefined();
  },
);
