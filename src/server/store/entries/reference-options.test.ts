import { expect, test } from 'vitest';
import { commit, openSampleNewsroom } from '../../../../tests/server/store-samples.ts';

test('finds entries by words of their titles in any language, with their translations', async () => {
  const { store } = await openSampleNewsroom();
  const [option, ...others] = await store.findReferences({
    collections: ['releases', 'reports'],
    words: 'GOVERNOR suspends',
    limit: 50,
  });
  expect(others).toEqual([]);
  expect(option).toMatchObject({ collection: 'releases', key: '2011/governor-suspends' });
  expect(option!.translations.map(({ language }) => language)).toContain('en');

  const topics = await store.findReferences({ collections: ['topics'], words: 'polic', limit: 50 });
  expect(topics).toMatchObject([
    { key: 'policing', translations: [{ title: { en: 'Policing' }, language: undefined }] },
  ]);
});

test('says at which address an entry is, and in which state', async () => {
  const { store, write, git } = await openSampleNewsroom();
  const toEntry = (more = '') =>
    `---\nheadline: Zebras\nslug: old-zebras\ndatePublished: '2011-01-01T00:00:00Z'\n${more}---\n`;
  write('content/releases/en/2011/published.md', toEntry());
  write('content/releases/en/2011/kept.md', toEntry("embargoedUntil: '2099-01-01T00:00:00Z'\n"));
  commit(git, 'Zebras');
  const zebras = await store.findReferences({
    collections: ['releases'],
    words: 'zebra',
    limit: 9,
  });
  const found = zebras.flatMap(({ key, translations }) =>
    translations.map(({ slug, state }) => [key, slug, state]),
  );
  expect(found.toSorted()).toEqual([
    ['2011/kept', 'old-zebras', 'embargoed'],
    ['2011/published', 'old-zebras', 'public'],
  ]);
});

test('says of people what they do, and who has left', async () => {
  const { store, write, git } = await openSampleNewsroom();
  write('content/people/zoe.yml', 'name: Zoe\nformer: true\n');
  commit(git, 'Zoe');
  const people = await store.findReferences({ collections: ['people'], limit: 50 });
  const functions = people.flatMap(({ translations }) => translations.map((one) => one.functions));
  expect(functions).toContainEqual(expect.arrayContaining(['press-contact']));
  expect(people.filter(({ translations }) => translations[0]!.former)).toMatchObject([
    { key: 'zoe' },
  ]);
});

test('finds certain entries, and no more than requested, the newest first', async () => {
  const { store, write, git } = await openSampleNewsroom();
  const ids = ['topics/policing', 'releases/2011/gone'];
  const found = await store.findReferences({ collections: ['topics', 'releases'], ids, limit: 50 });
  expect(found.map(({ key }) => key)).toEqual(['policing']);

  for (const year of [1901, 2035, 1900])
    write(
      `content/releases/en/2011/in-${year}.md`,
      `---\nheadline: Zebras\ndatePublished: '${year}-01-01T00:00:00Z'\n---\n`,
    );
  commit(git, 'More');
  const zebras = { collections: ['releases'], words: 'zebra', limit: 2 } as const;
  const newest = await store.findReferences({ ...zebras, collections: ['releases'] });
  expect(newest.map(({ key }) => key)).toEqual(['2011/in-2035', '2011/in-1901']);
});
