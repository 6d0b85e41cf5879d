import { expect, test } from 'vitest';
import { parsePurgeOptions } from './purge-history.ts';

const entry = 'releases/en/2011/vigil.md';

test('shows what would be done, unless asked to do it', () => {
  const shown = { entry, inAllLanguages: false, paths: [], words: [], isReal: false };
  expect(parsePurgeOptions([entry])).toEqual(shown);
  expect(parsePurgeOptions([entry, '--yes', '--dry-run'])).toEqual(shown);
  const more = ['--path', 'media/a.png', '--path', 'media/b.png', '--word', 'Marisol'];
  expect(parsePurgeOptions([...more, '--all-languages', '--yes', entry])).toEqual({
    entry,
    inAllLanguages: true,
    paths: ['media/a.png', 'media/b.png'],
    words: ['Marisol'],
    isReal: true,
  });
});

test.each([
  [[]],
  [[entry, entry]],
  [[entry, '--force']],
  [[entry, '--path']],
  [[entry, '--word', '']],
])('does not guess what %j means', (args) => {
  expect(() => parsePurgeOptions(args)).toThrow('Usage: npm run purge-history -- <file>');
});
