import { expect, test } from 'vitest';
import { readDatedReleases } from '../../../tests/dated-releases.ts';
import { getListPages, toListView } from './list-pages.ts';
import { getTopicPages, toTopicPageView } from './topics.ts';

const getLocale = await readDatedReleases();

const long = [
  ...Array<string>(30).fill('2009-03-03'),
  ...Array<string>(90).fill('2012-05-02'),
  ...Array<string>(15).fill('2012-06-02'),
];

/** The views of all lists, by their addresses. */
async function getViews(days: readonly string[]): Promise<Map<string, string>> {
  const locale = getLocale(days);
  const views = await Promise.all([
    ...getListPages(locale).map((page) => toListView(locale, page)),
    ...getTopicPages(locale).map((page) => toTopicPageView(locale, page)),
  ]);
  return new Map(views.map((view) => [view.path, JSON.stringify(view)]));
}

test('a new release changes the pages that show it, count it or lead to it, and no other', async () => {
  const before = await getViews(long);
  // The 135th is a statement.
  const after = await getViews([...long, '2012-06-09']);
  const changed = [...after].filter(([path, view]) => before.get(path) !== view);
  expect(after.size).toBe(30);
  expect(changed.map(([path]) => path).sort()).toEqual([
    '/releases/',
    '/releases/2012/',
    '/releases/2012/06/',
    '/releases/kind/statements/',
    '/releases/kind/statements/2012/',
    '/topics/policing/',
    '/topics/policing/2012/',
    '/topics/policing/2012/06/',
  ]);
});

test('a page of a month leads to the pages above, before and after it', async () => {
  const view = await toListView(getLocale(long), { list: 'releases', path: '2012/05/2/' });
  expect(view.title).toBe('Releases: May 2012, page 2');
  expect(view.description).toMatch(/^Releases: May 2012, page 2\. Press releases, /);
  expect(view.above).toEqual([
    { label: 'Releases', href: '/releases/' },
    { label: '2012', href: '/releases/2012/' },
    { label: 'May 2012', href: '/releases/2012/05/' },
  ]);
  expect(view.newer).toEqual({ label: 'May 2012, page 3', href: '/releases/2012/05/3/' });
  expect(view.older).toEqual({ label: 'May 2012', href: '/releases/2012/05/' });
  expect([view.parts, view.kinds, view.translations]).toEqual([[], [], []]);
  expect(view.entries).toHaveLength(40);
});

test('a long year leads to its months and to further pages of a month', async () => {
  const view = await toListView(getLocale(long), { list: 'releases', path: '2012/' });
  expect(view.parts).toEqual([
    { label: 'June', href: '/releases/2012/06/', count: 15, further: [] },
    {
      label: 'May',
      href: '/releases/2012/05/',
      count: 90,
      further: [
        { label: '2', href: '/releases/2012/05/2/' },
        { label: '3', href: '/releases/2012/05/3/' },
      ],
    },
  ]);
  expect(view.entries).toHaveLength(20);
});

test('the same kinds of the same year are one link away', async () => {
  const locale = getLocale(long);
  const view = await toListView(locale, { list: 'releases/statement', path: '2012/' });
  expect(view.title).toBe('Statements: 2012');
  expect(view.above.map(({ href }) => href)).toEqual(['/releases/', '/releases/kind/statements/']);
  expect(view.kinds).toEqual([
    { label: 'All kinds', href: '/releases/2012/', current: false },
    { label: 'Press releases', href: '/releases/kind/press-releases/2012/', current: false },
    { label: 'Statements', href: '/releases/kind/statements/2012/', current: true },
  ]);
});

test('a topic has pages of months, as a section has', async () => {
  const key = { list: 'topics/policing', path: '2012/06/' };
  const view = await toTopicPageView(getLocale(long), key);
  expect([view.title, view.entries.length]).toEqual(['Policing: June 2012', 15]);
  expect(view.above.map(({ href }) => href)).toEqual([
    '/topics/',
    '/topics/policing/',
    '/topics/policing/2012/',
  ]);
});

test('a small newsroom has neither months nor kinds', async () => {
  const views = await getViews(['2012-05-02', '2012-06-02']);
  expect([...views.keys()]).toEqual([
    '/releases/',
    '/releases/2012/',
    '/releases/2011/',
    '/reports/',
    '/reports/2011/',
    '/testimonies/',
    '/testimonies/2011/',
    '/topics/policing/',
  ]);
});

test('a page is linked to the same page in the other languages', async () => {
  const { translations } = await toListView(getLocale(long), { list: 'releases', path: '2011/' });
  expect(translations.map(({ href }) => href)).toEqual(['/es/comunicados/2011/']);
});

test('a list or page that does not exist is an error', async () => {
  const locale = getLocale([]);
  await expect(toListView(locale, { list: 'letters', path: '' })).rejects.toThrow(
    'no list letters',
  );
  await expect(toListView(locale, { list: 'releases', path: '1999/' })).rejects.toThrow('no page');
});
