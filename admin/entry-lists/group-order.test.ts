import { expect, test } from 'vitest';
import { sortGroups } from './group-order.ts';

const sort = (...values: string[]) =>
  sortGroups(values.map((value) => ({ value }))).map(({ value }) => value);

test('sorts years from the newest, and the group without one last', () => {
  expect(sort('2010', '', '2036', '2011')).toEqual(['2036', '2011', '2010', '']);
});

test('sorts names alphabetically', () => {
  expect(sort('Statement', '', 'Letter')).toEqual(['Letter', 'Statement', '']);
});
