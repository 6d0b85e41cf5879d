import { expect, test } from 'vitest';
import { findWordDifferences } from './word-differences.ts';

test('of two texts, only the words differ that are not the same', () => {
  expect(
    findWordDifferences('It opened a new ofice on Friday.', 'It opened a new office.'),
  ).toEqual([{ both: 'It opened a new ' }, { before: 'ofice on Friday.', after: 'office.' }]);
  expect(findWordDifferences('One two', 'One two three')).toEqual([
    { both: 'One ' },
    { before: 'two', after: 'two three' },
  ]);
});

test.each([
  ['', 'Only now'],
  ['It was said', 'Nobody knew of it'],
])('“%s” and “%s” have too little in common', (before, after) => {
  expect(findWordDifferences(before, after)).toEqual([{ before, after }]);
});
