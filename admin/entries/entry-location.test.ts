import { expect, test } from 'vitest';
import { parseEntryPath } from './entry-location.ts';

test.each([
  ['releases/en/2011/x.md', { name: 'releases-en', slug: '2011/x' }],
  ['reports/es/2011/x.mdx', { name: 'reports-es', slug: '2011/x' }],
  ['pages/es/about.md', { name: 'pages-es', slug: 'about' }],
  ['people/ana-ruiz.yml', { name: 'people', slug: 'ana-ruiz' }],
  ['settings/site.yml', { name: 'settings', slug: 'site' }],
])('leads from %s back to its entry', (path, entry) => {
  expect(parseEntryPath(path)).toEqual(entry);
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
  expect(parseEntryPath(path)).toBeUndefined();
});
