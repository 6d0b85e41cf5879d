import { expect, test } from 'vitest';
import { formatLocation } from '../../../model/location.ts';
import { commit, openSampleNewsroom, release } from '../../../../tests/server/store-samples.ts';

const toTestimony = (language: string) => `content/testimonies/${language}/2011/a-mother-speaks.md`;

test.each<[string, (source: string) => string, readonly string[]]>([
  ['a withdrawn release', (source) => withdraw(source), [release.path]],
  [
    'a release under embargo again',
    (source) => addField(source, "embargoedUntil: '2026-12-01T10:00:00Z'"),
    [release.path],
  ],
  ['a release that is a draft again', (source) => addField(source, 'draft: true'), [release.path]],
  ['nothing of a release that has changed', (source) => `${source}\nMore.\n`, []],
])('finds %s', async (_, edit, expected) => {
  const newsroom = await openSampleNewsroom();
  const { store, git, read, write } = newsroom;
  expect(await store.findLeft()).toEqual({ entries: [], languages: [] });
  write(release.path, edit(read(release.path)));
  commit(git, 'By hand');
  expect(await findPaths(newsroom)).toEqual(expected);
  expect(await findPaths(newsroom)).toEqual([]);
});

test('finds what was deleted, with the addresses that it had', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  write(release.path, addField(read(release.path), 'slug: suspended'));
  commit(git, 'By hand');
  await store.findLeft();
  git('rm', '-q', release.path);
  git('commit', '-qm', 'By hand');
  const { entries, languages } = await store.findLeft();
  expect(languages).toEqual(['en', 'es']);
  expect(entries.map(({ values }) => values)).toMatchObject([
    { slug: 'suspended', aliases: ['/news/42/'] },
  ]);
});

test('finds a testimony in all languages when its consent was revoked in one', async () => {
  const newsroom = await openSampleNewsroom();
  const { store, git, read, write } = newsroom;
  await store.findLeft();
  const path = toTestimony('es');
  write(path, read(path).replace('consent:\n', 'consent:\n  revoked: true\n'));
  commit(git, 'By hand');
  expect(await findPaths(newsroom)).toEqual(['en', 'es'].map(toTestimony));
});

async function findPaths({ store }: Awaited<ReturnType<typeof openSampleNewsroom>>) {
  const { entries } = await store.findLeft();
  return entries.map(({ location }) => `content/${formatLocation(location)}`).toSorted();
}

const addField = (source: string, field: string) => source.replace('---\n', `---\n${field}\n`);

const withdraw = (source: string) =>
  addField(source, "withdrawn:\n  date: '2026-11-24T10:00:00Z'\n  reason: A mistake.");
