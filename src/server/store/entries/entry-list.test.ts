import { expect, test } from 'vitest';
import type { ActionParams } from '../../store-api/protocol.ts';
import {
  commit,
  firstPage,
  openSampleNewsroom,
  release,
  type SampleNewsroom,
} from '../../../../tests/server/store-samples.ts';

const list = { ...firstPage, group: { field: 'datePublished', value: '2012' } };

/** Commits seven releases, of March 1 to 7, 2012. */
async function openWithSeven(): Promise<SampleNewsroom> {
  const newsroom = await openSampleNewsroom();
  for (let day = 1; day <= 7; day += 1)
    newsroom.write(
      `content/releases/en/2011/march-${day}.md`,
      `---
kind: ${day % 2 === 0 ? 'statement' : 'letter'}
headline: News ${8 - day}
datePublished: '2012-03-0${day}T10:00:00-05:00'
${day === 3 ? "embargoedUntil: '2036-01-01T00:00:00Z'\n" : ''}---

Body.
`,
    );
  newsroom.git('add', '--all');
  newsroom.git('commit', '-qm', 'Seven');
  return newsroom;
}

async function getNames(
  { store }: SampleNewsroom,
  params: ActionParams['listEntries'],
): Promise<string[]> {
  const { entries } = await store.listEntries(params);
  return entries.map(({ file }) => file.path.replace(/^.*\/|\.md$/g, ''));
}

test('lists fields without bodies, from the branch and not from the work tree', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  const text = read(release.path);
  write(release.path, 'half-typed');
  const version = git('rev-parse', 'main').trim();
  const { entries } = await store.listEntries(firstPage);
  const entry = entries.find(({ file }) => file.path === release.path)!;
  expect(entry).toMatchObject({ partial: true, version });
  expect(entry.data).toMatch(/^---\n[^]*\n---\n$/);
  expect(text.startsWith(entry.data)).toBe(true);
});

test('gives one page after the other, also while entries are published', async () => {
  const newsroom = await openWithSeven();
  const { store, write, git } = newsroom;
  const page = { ...list, limit: 3 };
  const first = await store.listEntries(page);
  expect(first.more).toBe(true);
  write('content/releases/en/2011/march-8.md', "---\ndatePublished: '2012-03-08T10:00:00Z'\n---\n");
  commit(git, 'Another');
  const after = first.entries.at(-1)!.file.path;
  expect(after).toBe('content/releases/en/2011/march-5.md');
  expect(await getNames(newsroom, { ...page, after })).toEqual(['march-4', 'march-3', 'march-2']);
  const last = await store.listEntries({
    ...page,
    after: 'content/releases/en/2011/march-2.md',
  });
  expect(last).toMatchObject({ more: false, entries: [{ file: { path: /march-1/ } }] });
});

test('sorts by date and by title in both directions', async () => {
  const newsroom = await openWithSeven();
  const byTitle = { field: 'headline', direction: 'ascending' } as const;
  const byDate = { field: 'datePublished', direction: 'ascending' } as const;
  const numbers = ['1', '2', '3', '4', '5', '6', '7'].map((day) => `march-${day}`);
  expect(await getNames(newsroom, { ...list, sort: byDate })).toEqual(numbers);
  expect(await getNames(newsroom, list)).toEqual(numbers.toReversed());
  expect(await getNames(newsroom, { ...list, sort: byTitle })).toEqual(numbers.toReversed());
});

test('filters by any of some states, as of now', async () => {
  const newsroom = await openWithSeven();
  expect(await getNames(newsroom, { ...list, states: ['embargoed'] })).toEqual(['march-3']);
  expect(await getNames(newsroom, { ...list, states: ['public'] })).toHaveLength(6);
  expect(await getNames(newsroom, { ...list, states: ['public', 'embargoed'] })).toHaveLength(7);
});

test('filters by the languages that entries are not published in', async () => {
  const newsroom = await openWithSeven();
  newsroom.write('content/releases/es/2011/march-3.md', '---\nheadline: Noticia\n---\n');
  newsroom.git('add', '--all');
  newsroom.git('commit', '-qm', 'A translation');
  const names = await getNames(newsroom, { ...list, missingIn: ['es'] });
  expect(names).toHaveLength(6);
  expect(names).not.toContain('march-3');
  expect(await getNames(newsroom, { ...list, missingIn: ['es', 'en'] })).toEqual([]);
});

test('counts the entries of each group', async () => {
  const { store } = await openWithSeven();
  const { collection } = list;
  expect(await store.groupEntries({ collection, field: 'datePublished' })).toContainEqual({
    value: '2012',
    count: 7,
  });
  expect(await store.groupEntries({ collection, field: 'kind', states: ['embargoed'] })).toEqual([
    { value: 'letter', count: 1 },
  ]);
});

test('says what is wrong with a request', async () => {
  const { store } = await openSampleNewsroom();
  const after = 'content/releases/en/2011/gone.md';
  await expect(store.listEntries({ ...firstPage, after })).rejects.toMatchObject({
    status: 404,
    message: `The list no longer has “${after}”, after which it was to continue. Load it from the start.`,
  });
  for (const field of ['notes', 'constructor', '__proto__']) {
    const sort = { field, direction: 'ascending' } as const;
    await expect(store.listEntries({ ...firstPage, sort })).rejects.toMatchObject({
      status: 400,
      message: `Lists of releases are not sorted by “${field}”.`,
    });
    const { collection } = firstPage;
    await expect(store.groupEntries({ collection, field })).rejects.toMatchObject({ status: 400 });
  }
  await expect(store.listEntries({ ...firstPage, collection: 'settings' })).rejects.toMatchObject({
    status: 403,
  });
});
