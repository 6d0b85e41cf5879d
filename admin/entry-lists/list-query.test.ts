import { fromJS, Map } from 'immutable';
import { expect, test } from 'vitest';
import { getGrouping, toListQuery, type Values } from './list-query.ts';

const releases = fromJS({
  name: 'releases-en',
  sortable_fields: [{ field: 'datePublished', default_sort: 'desc' }, { field: 'headline' }],
}) as Values;
const topics = fromJS({
  name: 'topics',
  sortable_fields: [{ field: 'name.en', default_sort: 'asc' }],
}) as Values;
const none = Map<string, unknown>();

test('a list is sorted as usual until staff choose', () => {
  expect(toListQuery(releases, none)).toEqual({
    collection: 'releases-en',
    sort: { field: 'datePublished', direction: 'descending' },
  });
  expect(toListQuery(topics, none).sort).toEqual({ field: 'name', direction: 'ascending' });
});

test.each([
  ['Ascending', 'headline', 'ascending'],
  ['Descending', 'headline', 'descending'],
  ['None', 'datePublished', 'descending'],
])('the chosen direction %s sorts by %s, %s', (direction, field, expected) => {
  const sort = { 'releases-en': { headline: { key: 'headline', direction } } };
  const lists = fromJS({ sort }) as Values;
  expect(toListQuery(releases, lists).sort).toEqual({ field, direction: expected });
});

test('filters and groups count while they are active, in their own list', () => {
  const toFilter = (state: string, active: boolean) => ({
    [state]: { field: '$state', pattern: `^${state}$`, active },
  });
  const lists = fromJS({
    filter: {
      'releases-en': {
        ...toFilter('draft', true),
        ...toFilter('public', false),
        ...toFilter('embargoed', true),
        es: { field: '$missingIn', pattern: '^es$', active: true },
        outdated: { field: '$isOutdated', pattern: '^true$', active: true },
      },
      'releases-es': toFilter('expired', true),
    },
    group: { 'releases-en': { year: { field: 'datePublished', label: 'Year', active: true } } },
  }) as Values;
  expect(toListQuery(releases, lists).states).toEqual(['draft', 'embargoed']);
  expect(toListQuery(releases, lists).missingIn).toEqual(['es']);
  expect(toListQuery(releases, lists).isOutdated).toBe(true);
  expect(getGrouping(releases, lists)).toEqual({ field: 'datePublished', label: 'Year' });
  expect(toListQuery(topics, lists).states).toBeUndefined();
  expect(getGrouping(topics, lists)).toBeUndefined();
});
