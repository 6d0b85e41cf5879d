import { expect, test } from 'vitest';
import type { ApiListView } from '../../../entries/api-views.ts';
import { toDocument } from '../resource.ts';
import { list } from './list.ts';

const toView = (page: number, pages: number): ApiListView => ({
  collection: 'topics',
  items: [{ name: 'Policing', href: '/es/temas/policia/', description: 'Qué hace.', count: 2 }],
  siteUrl: 'https://news.example.org',
  language: 'es',
  page,
  pages,
  total: 120,
});

const root = 'https://news.example.org/api/v1/es/topics';

test.each([
  [1, undefined, `${root}/page-2.json`],
  [2, `${root}/index.json`, `${root}/page-3.json`],
  [3, `${root}/page-2.json`, undefined],
])('page %d of three links to the pages before and after it', (page, previous, next) => {
  const document = toDocument(list, toView(page, 3));
  expect([document.previous, document.next]).toEqual([previous, next]);
});

test('an item is named by language, collection and slug, with absolute addresses', () => {
  expect(toDocument(list, toView(1, 1)).items).toEqual([
    {
      id: 'es/topics/policia',
      name: 'Policing',
      description: 'Qué hace.',
      total: 2,
      url: 'https://news.example.org/es/temas/policia/',
      api: `${root}/policia.json`,
    },
  ]);
});
