import { expect, test } from 'vitest';
import { formatLocation, parseLocation, type Location } from './location.ts';

test.each([
  [
    'releases/en/2011/governor-suspends.md',
    {
      collection: 'releases',
      language: 'en',
      key: '2011/governor-suspends',
      name: 'governor-suspends',
    },
  ],
  ['pages/es/about.md', { collection: 'pages', language: 'es', key: 'about', name: 'about' }],
  ['topics/policing.yml', { collection: 'topics', key: 'policing', name: 'policing' }],
  [
    'reports/pt-BR/2011/x.mdx',
    { collection: 'reports', language: 'pt-BR', key: '2011/x', name: 'x' },
  ],
])('%s has a location', (path, location) => {
  expect(parseLocation(path)).toEqual(location);
  expect(formatLocation(location as Location)).toBe(path);
});

test.each([
  ['news/x.md', 'unknown-folder'],
  ['constructor/x.md', 'unknown-folder'],
  ['releases/x.md', 'misplaced-file'],
  ['releases/en/11/x.md', 'misplaced-file'],
  ['releases/en/2011/more/x.md', 'misplaced-file'],
  ['topics/en/x.yml', 'misplaced-file'],
  ['reports/en/2011/x.md', 'wrong-extension'],
  ['topics/x.yaml', 'wrong-extension'],
  ['releases/en/2011/X.md', 'file-name'],
  ['releases/en/2011/a--b.md', 'file-name'],
  ['releases/en/2011/.md', 'file-name'],
])('%s: %s', (path, fault) => {
  expect(parseLocation(path)).toEqual({ fault });
});
