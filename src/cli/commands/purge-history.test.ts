import { expect, test } from 'vitest';
import { parsePurgeOptions } from './purge-history.ts';

const entry = 'releases/en/2011/vigil.md';

test('only shows what it would do, without --yes', () => {
  const shown = { entry, inAllLanguages: false, paths: [], kept: [], words: [], isReal: false };
  expect(parsePurgeOptions([entry])).toEqual(shown);
  expect(parsePurgeOptions([entry, '--yes', '--dry-run'])).toEqual(shown);
  const more = [
    '--path',
    'media/a.png',
    '--path',
    'media/b.png',
    '--keep',
    'releases/en/2011/wake.md',
  ];
  expect(
    parsePurgeOptions([...more, '--word', 'Marisol', '--all-languages', '--yes', entry]),
  ).toEqual({
    entry,
    inAllLanguages: true,
    paths: ['media/a.png', 'media/b.png'],
    kept: ['releases/en/2011/wake.md'],
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
