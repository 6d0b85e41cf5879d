import { expect, test } from 'vitest';
import { findDifferences } from './promise-check.ts';

const promised = [
  { path: 'index.html' },
  { path: 'releases/vigil/index.html', headline: 'Vigil & “silence”  at the <gate>' },
  { path: 'releases/vigil.txt' },
];

const files: Readonly<Record<string, string | undefined>> = {
  'index.html': '<h1>Harbor Light</h1>',
  'releases/vigil/index.html':
    '<main><h1 class="x">Vigil &amp; “silence” at\n the &#x3C;gate></h1><h1>Other</h1></main>',
  'releases/vigil.txt': 'Vigil',
};

const compare = (changes: typeof files = {}) => {
  const all = Object.entries({ ...files, ...changes });
  const made = all.flatMap(([path, text]) => (text === undefined ? [] : [path]));
  return findDifferences(promised, made, (path) => ({ ...files, ...changes })[path]!);
};

test('a site that is what its content promises has no differences', () => {
  expect(compare()).toEqual([]);
});

test('a site that lacks a page, has one too many, or shows another entry differs', () => {
  const changes = {
    'releases/vigil.txt': undefined,
    'releases/nobody/index.html': '<h1>Nobody</h1>',
    'releases/vigil/index.html': '<h1>Another headline</h1>',
  };
  expect(compare(changes)).toEqual([
    '/releases/nobody/index.html exists, and no entry promises it.',
    '/releases/vigil.txt is missing.',
    '/releases/vigil/index.html does not carry the headline of its entry.',
  ]);
});
