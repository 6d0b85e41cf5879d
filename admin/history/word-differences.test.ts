import { expect, test, vi } from 'vitest';
import { findWordDifferences, toShownLines } from './word-differences.ts';

await vi.hoisted(async () => (await import('../../tests/loaded-admin.ts')).loadAdmin());

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

test('a body is shown without the backslashes of its words and lines, and with the names of languages', () => {
  expect(toShownLines('a <span lang="es">b</span>')).toBe('a [Spanish] b');
  expect(toShownLines('1\\. tres\\\n\\> **cita** C:\\\\a')).toBe('1. tres ↵\n> **cita** C:\\a');
});
