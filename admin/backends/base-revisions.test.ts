import { expect, it } from 'vitest';
import { BaseRevisions } from './base-revisions.ts';

it('follows the saves of one draft', () => {
  const trail = new BaseRevisions();
  trail.add('pages-en/about', 'a', 'b');
  trail.add('pages-en/about', 'b', 'c');
  expect(trail.getLatest('pages-en/about', 'a')).toBe('c');
  expect(trail.getLatest('pages-en/contact', 'a')).toBe('a');
});

it('leads nowhere once the draft is gone', () => {
  const trail = new BaseRevisions();
  trail.add('pages-en/about', 'a', 'b');
  trail.add('pages-en/contact', 'a', 'c');
  trail.delete('pages-en/about');
  expect(trail.getLatest('pages-en/about', 'a')).toBe('a');
  expect(trail.getLatest('pages-en/contact', 'a')).toBe('c');
});

it('stays where a save changed nothing', () => {
  const trail = new BaseRevisions();
  trail.add('x', 'a', 'a');
  expect(trail.getLatest('x', 'a')).toBe('a');
});
