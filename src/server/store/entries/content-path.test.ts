import { expect, test } from 'vitest';
import {
  isContentPath,
  parseList,
  parseContentPath,
  parseDraft,
  toDraftName,
} from './content-path.ts';

test('reads the paths of entries, settings, tables and media', () => {
  const kinds = Object.fromEntries(
    [
      'content/releases/en/2011/governor-suspends.md',
      'content/pages/es/about.md',
      'content/people/ana-ruiz.yml',
      'content/settings/site.yml',
      'content/reports/en/2011/arrests.csv',
      'content/media/vigil.png',
      'content/media/2011/Marcha número 3.JPG',
    ].map((path) => [path, parseContentPath(path).kind]),
  );
  expect(Object.values(kinds)).toEqual([
    'entry',
    'entry',
    'entry',
    'settings',
    'table',
    'media',
    'media',
  ]);
});

test.each([
  '',
  'content',
  'content/x.md',
  'content/releases/en/2011/../../../package.md',
  '/content/people/a.yml',
  'content//people/a.yml',
  'content/people/a.yml/',
  'content/people/A.yml',
  'content/people/a.md',
  'content/releases/en/2011/x.mdx',
  'content/releases/en/x.md',
  'content/settings/other.yml',
  'content/settings/site-kept-2.yml',
  'content/settings/constructor.yml',
  'content/settings/../people/a.yml',
  'content/reports/en/2011/../x.csv',
  'content/releases/en/2011/x.csv',
  'content/media',
  'content/media/',
  'content/media/.git/config',
  'content/media/.GIT/config',
  'content/media/git~1/config',
  'content/media/GIT~2/x.jpg',
  'content/media/.hidden.jpg',
  // More bytes than characters.
  `content/media/${'新'.repeat(66)}.jpg`,
  'content/media/\u200c.git/x.jpg',
  'content/media/.g\u200cit/x.jpg',
  'content/media/a\\b.jpg',
  'content/media/a\0.jpg',
  'content/media/a\n.jpg',
  'content/media/a.jpg.',
  'content/media/a.jpg ',
  'content/media/folder./a.jpg',
  'content/media/a.jpg:stream',
  'content/media/cafe\u0301.jpg',
  'content/media/../releases/en/2011/x.md',
  `content/media/${'a/'.repeat(200)}x.jpg`,
  'src/index.ts',
  '.git/config',
])('refuses %j', (path) => {
  expect(() => parseContentPath(path)).toThrow(
    expect.objectContaining({ code: 'path', status: 403 }) as Error,
  );
  expect(isContentPath(path)).toBe(false);
});

test('names drafts as Decap does, and no others', () => {
  const draft = parseDraft('releases-en', '2011/governor-suspends');
  expect(draft.ref).toBe('refs/heads/cms/releases-en/2011/governor-suspends');
  expect(toDraftName(draft.path)).toEqual(draft);
  expect(toDraftName(parseDraft('settings', 'site').path)?.ref).toBe(
    'refs/heads/cms/settings/site',
  );
  for (const [collection, slug] of [
    ['releases', '2011/x'],
    ['releases-en', '2011/../x'],
    ['releases-en', '2011/x.lock'],
    ['people-en', 'ana'],
    ['media', 'x'],
    ['settings', 'site.yml'],
    ['settings-en', 'site'],
    ['constructor', 'x'],
    ['releases-en', ''],
  ] as const)
    expect(() => parseDraft(collection, slug)).toThrow();
});

test('reads the names of lists', () => {
  expect(parseList('releases-en')).toMatchObject({ collection: 'releases', language: 'en' });
  expect(parseList('people').type.name).toBe('people');
  for (const name of ['settings', 'releases', 'people-en', 'releases-', 'constructor', '../people'])
    expect(() => parseList(name)).toThrow('There is no list');
});
