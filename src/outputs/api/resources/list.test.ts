import { expect, test } from 'vitest';
import type { ApiListView } from '../../../entries/api-views.ts';
import { toDocument } from '../documents/resource.ts';
import { list } from './list.ts';

const view: ApiListView = {
  collection: 'topics',
  items: [{ name: 'Policing', href: '/es/temas/policia/', description: 'Qué hace.', count: 2 }],
  siteUrl: 'https://news.example.org',
  language: 'es',
  page: 1,
};

const root = 'https://news.example.org/api/v1/es/topics';

test('a page links to the pages before and after it', () => {
  expect(toDocument(list, { ...view, page: 3, previous: 1, next: 2 })).toMatchObject({
    api: `${root}/page-3.json`,
    previous: `${root}/index.json`,
    next: `${root}/page-2.json`,
  });
});

test('only the first page says how many there are', () => {
  const first = toDocument(list, { ...view, pages: 3, total: 120 });
  expect([first.page, first.pages, first.total]).toEqual([1, 3, 120]);
  const second = toDocument(list, { ...view, page: 2 });
  expect([second.page, second.pages, second.total]).toEqual([2, undefined, undefined]);
});

test('an item is named by language, collection and slug, with absolute addresses', () => {
  expect(toDocument(list, view).items).toEqual([
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

test('an item that lacks something of its collection is an error, and no item of another kind', () => {
  const date = { iso: '2011-06-01T10:00-04:00', day: 'June 1, 2011' };
  const entry = { kind: 'statement', language: 'es', href: '/es/comunicados/a/', headline: 'A' };
  const items = [{ ...entry, summary: 'So.', date, topics: [], corrected: false }];
  const releases = { ...view, collection: 'releases', items } as unknown as ApiListView;
  expect(() => toDocument(list, releases)).toThrow('datePublished');
});
