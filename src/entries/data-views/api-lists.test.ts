import { expect, test } from 'vitest';
import { readDatedReleases } from '../../../tests/dated-releases.ts';
import { getApiListPages, toApiListView } from './api-lists.ts';

const getLocale = await readDatedReleases();

const many = Array<string>(170).fill('2012-05-02');

test('a new release changes the first document of the list only', async () => {
  const [before, after] = [getLocale(many), getLocale([...many, '2012-05-03'])];
  const pages = getApiListPages(before).filter(({ collection }) => collection === 'releases');
  expect(pages.map(({ page }) => page)).toEqual([1, 2, 3]);
  const changed: number[] = [];
  for (const page of pages) {
    const views = await Promise.all([before, after].map((locale) => toApiListView(locale, page)));
    if (JSON.stringify(views[0]) !== JSON.stringify(views[1])) changed.push(page.page);
  }
  expect(changed).toEqual([1]);
});

test('only the first document says how many there are', async () => {
  const locale = getLocale(many);
  const first = await toApiListView(locale, { collection: 'releases', page: 1 });
  const third = await toApiListView(locale, { collection: 'releases', page: 3 });
  expect([first.items.length, first.total, first.pages, first.next]).toEqual([71, 171, 3, 3]);
  expect([third.items.length, third.next]).toEqual([50, 2]);
  expect(Object.keys(third)).not.toContain('total');
});
