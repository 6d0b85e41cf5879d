import { expect, test } from 'vitest';
import { removeFromName, removeWords } from './removed-words.ts';

const words = ['vigil-advisory', '2011/vigil-advisory'];

test.each([
  ['Update 2011/vigil-advisory', 'Update removed'],
  ['“Vigil-Advisory”, again', '“removed”, again'],
  [
    'Kept-For: content/releases/en/2011/vigil-advisory.md',
    'Kept-For: content/releases/en/removed.md',
  ],
  // Other entries.
  ['Update 2011/the-vigil-advisory', 'Update 2011/the-vigil-advisory'],
  ['Update 2011/vigil-advisory-two', 'Update 2011/vigil-advisory-two'],
])('in messages: %s', (before, after) => {
  expect(removeWords(before, words)).toBe(after);
});

test('in names of tags, parts of words are removed too', () => {
  expect(removeFromName('refs/tags/press-vigil-advisory-1', words)).toBe(
    'refs/tags/press-removed-1',
  );
});
