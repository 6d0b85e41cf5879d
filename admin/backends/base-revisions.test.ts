import { expect, it } from 'vitest';
import { BaseRevisions } from './base-revisions.ts';

it('follows the saves of one draft', () => {
  const revisions = new BaseRevisions();
  revisions.add('pages-en/about', 'a', 'b');
  revisions.add('pages-en/about', 'b', 'c');
  expect(revisions.getLatest('pages-en/about', 'a')).toBe('c');
  expect(revisions.getLatest('pages-en/contact', 'a')).toBe('a');
});

it('forgets the revisions of a draft that is gone', () => {
  const revisions = new BaseRevisions();
  revisions.add('pages-en/about', 'a', 'b');
  revisions.add('pages-en/contact', 'a', 'c');
  revisions.delete('pages-en/about');
  expect(revisions.getLatest('pages-en/about', 'a')).toBe('a');
  expect(revisions.getLatest('pages-en/contact', 'a')).toBe('c');
});

it('keeps the revision if a save changed nothing', () => {
  const revisions = new BaseRevisions();
  revisions.add('x', 'a', 'a');
  expect(revisions.getLatest('x', 'a')).toBe('a');
});
