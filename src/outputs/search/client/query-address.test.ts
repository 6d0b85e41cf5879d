import { expect, it } from 'vitest';
import { formatQuery, isEmpty, parseQuery } from './query-address.ts';

const parse = (search: string) => parseQuery(new URLSearchParams(search));

it('reads a query from its address, and writes it without empty values', () => {
  const query = parse('?q=hot+line&type=report&topic=&year=2011&sort=date&other=1');
  expect(query).toEqual({
    text: 'hot line',
    filters: { type: 'report', year: '2011' },
    byDate: true,
    exact: false,
  });
  expect(formatQuery(query)).toBe('?q=hot+line&type=report&year=2011&sort=date');
});

it('reads words as people write them, from a PDF too', () => {
  expect(parse('?q=ﬁle+po\u00adlice\u200b+ＩＣＥ').text).toBe('file police ICE');
});

it('tells that a query is empty, and that one with only a filter is not', () => {
  expect(isEmpty(parse('?q=+&sort=date'))).toBe(true);
  expect(isEmpty(parse('?q=&type=report'))).toBe(false);
  expect(formatQuery(parse(''))).toBe('');
});

it('keeps a query to a reasonable length', () => {
  expect(parse(`?q=${'a'.repeat(5000)}`).text.length).toBe(200);
});
