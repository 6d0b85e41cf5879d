import { expect, test } from 'vitest';
import {
  commit,
  openSampleNewsroom,
  release,
  type SampleNewsroom,
} from '../../../../tests/server/store-samples.ts';

const find = async ({ store }: SampleNewsroom, words: string, folder?: string) =>
  (await store.findTexts({ words, folder })).entries.map(({ file }) => file.path);

const toRelease = (headline: string, year: number, body = '') =>
  `---\nheadline: ${headline}\ndatePublished: '${year}-06-02T10:00:00-04:00'\n---\n\n${body}\n`;

test('finds published entries of all folders by words anywhere in them', async () => {
  const newsroom = await openSampleNewsroom();
  for (const [words, path] of [
    ['fingerprints WEDNESDAY', release.path],
    ['fingerpirnts', release.path],
    ['polic', 'content/topics/policing.yml'],
    ['Polícia', 'content/topics/policing.yml'],
    ['ana ruiz', 'content/people/ana-ruiz.yml'],
    ['harbor', 'content/boilerplates/harbor-watch.yml'],
    ['harbor', 'content/settings/site.yml'],
    ['who we are', 'content/pages/en/about.md'],
    ['arrested waterfront', 'content/reports/en/2011/the-count.mdx'],
  ] as const)
    expect(await find(newsroom, words), words).toContain(path);
  for (const words of [
    'fingerprints nowhere',
    'press-release',
    'harbor-watch.yml',
    'datePublished',
  ])
    expect(await find(newsroom, words), words).toEqual([]);
});

test('searches only one folder if requested', async () => {
  const newsroom = await openSampleNewsroom();
  expect(await find(newsroom, 'harbor', 'content/settings')).toEqual(['content/settings/site.yml']);
  expect(await find(newsroom, 'harbor', 'content/set')).toEqual([]);
});

test('returns entries with their bodies as published, with the commit that was read', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  const data = read(release.path);
  const version = git('rev-parse', 'main').trim();
  const id = git('rev-parse', `main:${release.path}`).trim();
  write(release.path, 'half-typed');
  expect(await store.findTexts({ words: 'fingerprints' })).toEqual({
    entries: [{ data, partial: false, version, file: { path: release.path, id } }],
    more: false,
  });
});

test('lists matching titles first, then the newest; leaves out the last of very many', async () => {
  const newsroom = await openSampleNewsroom();
  const { store, git, write } = newsroom;
  const folder = 'content/releases/en/2011';
  for (let year = 1900; year < 2001; year++)
    write(`${folder}/in-${year}.md`, toRelease('Other news', year, 'Of zebras.'));
  write(`${folder}/old.md`, toRelease('Zebras', 1800));
  commit(git, 'Many');
  const { entries, more } = await store.findTexts({ words: 'zebras' });
  expect(more).toBe(true);
  expect(entries.map(({ file }) => file.path)).toEqual([
    `${folder}/old.md`,
    ...Array.from({ length: 99 }, (_, index) => `${folder}/in-${2000 - index}.md`),
  ]);
});

test('an entry that can’t be parsed hides no other', async () => {
  const newsroom = await openSampleNewsroom();
  newsroom.write('content/pages/en/about.md', '---\nheadline: [\n---\n\nfingerprints');
  newsroom.git('commit', '-qam', 'Broken');
  expect(await find(newsroom, 'fingerprints')).toEqual([release.path]);
});
