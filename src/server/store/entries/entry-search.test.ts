import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Git } from '../git/git.ts';
import { ObjectReader } from '../git/object-reader.ts';
import { openRepository } from '../repository/open-repository.ts';
import {
  now,
  openSampleNewsroom,
  release,
  type SampleNewsroom,
} from '../../../../tests/server/store-samples.ts';
import { EntrySearch } from './entry-search.ts';

const find = async ({ store }: SampleNewsroom, words: string, folder?: string) =>
  (await store.findTexts({ words, folder })).entries.map(({ file }) => file.path);

const toRelease = (headline: string, year: number, body = '') =>
  `---\nheadline: ${headline}\ndatePublished: '${year}-06-02T10:00:00-04:00'\n---\n\n${body}\n`;

test('finds published entries of all folders by words anywhere in them', async () => {
  const newsroom = await openSampleNewsroom();
  for (const [words, path] of [
    ['fingerprints WEDNESDAY', release.path],
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
  git('add', '--all');
  git('commit', '-qm', 'Many');
  const { entries, more } = await store.findTexts({ words: 'zebras' });
  expect(more).toBe(true);
  expect(entries.map(({ file }) => file.path)).toEqual([
    `${folder}/old.md`,
    ...Array.from({ length: 99 }, (_, index) => `${folder}/in-${2000 - index}.md`),
  ]);
});

test('reads each entry once, and again after a change', async () => {
  const newsroom = await openSampleNewsroom();
  const { store, git, read, write } = newsroom;
  const countReads = defineReadCount((words) => store.findTexts({ words }));
  const count = git('ls-files', 'content').match(/\.(md|mdx|yml)$/gm)!.length;
  expect(await countReads('nowhere')).toBe(count);
  using programs = vi.spyOn(Git.prototype, 'run');
  expect(await countReads('governor')).toBe(0);
  expect(programs).not.toHaveBeenCalled();
  write(release.path, read(release.path).replace('The state', 'Zebra'));
  git('commit', '-qam', 'By hand');
  expect(await countReads('zebra')).toBe(1);
  expect(await find(newsroom, 'zebra')).toEqual([release.path]);
});

test('keeps to its memory limit, and drops what is no longer published', async () => {
  const { root, git, write } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => now);
  onTestFinished(() => repository.objects.close());
  const search = new EntrySearch(repository, 100_000);
  const countReads = defineReadCount((words) => search.find({ words }));
  const publish = (name: string, word: string) => {
    write(`content/pages/en/${name}.md`, `---\nheadline: Long\n---\n\n${word.repeat(10_000)}\n`);
    git('add', '--all');
    git('commit', '-qm', 'Long');
  };
  for (const word of ['zebra ', 'horse ']) {
    publish('about', word);
    await countReads(word);
    expect(await countReads(word)).toBe(0);
  }
  publish('another', 'donkey ');
  for (const time of ['first', 'second']) expect(await countReads('donkey'), time).toBe(1);
});

/** Counts the objects that a search reads, except the branch's commit and the returned entries. */
function defineReadCount(search: (words: string) => ReturnType<EntrySearch['find']>) {
  const reads = vi.spyOn(ObjectReader.prototype, 'read');
  onTestFinished(() => reads.mockRestore());
  return async (words: string) => {
    reads.mockClear();
    const { entries } = await search(words);
    return reads.mock.calls.length - 1 - entries.length;
  };
}

test('an entry that can’t be parsed hides no other', async () => {
  const newsroom = await openSampleNewsroom();
  newsroom.write('content/pages/en/about.md', '---\nheadline: [\n---\n\nfingerprints');
  newsroom.git('commit', '-qam', 'Broken');
  expect(await find(newsroom, 'fingerprints')).toEqual([release.path]);
});
