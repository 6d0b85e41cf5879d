import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  ben,
  editEntry,
  firstPage,
  openSampleNewsroom,
  openStore,
  saveEntry,
  type SampleNewsroom,
  type SampleStore,
} from '../../../../tests/server/store-samples.ts';

const toText = (text: string, more = '') =>
  `---\nkind: statement\nheadline: ${text}\nsummary: Short.\n${more}---\n\n${text}\n`;

const dated = "datePublished: '2026-11-01T10:00:00Z'\n";

const toEntry = (language: string, name = 'pier') => ({
  collection: `releases-${language}`,
  slug: `2011/${name}`,
  path: `content/releases/${language}/2011/${name}.md`,
});

const [english, spanish] = [toEntry('en'), toEntry('es')];

/** Lets a day of November 2026 begin: the store has its clock, and what is committed by hand its date. */
function defineDays(newsroom: SampleNewsroom) {
  let { store } = newsroom;
  return async (day: string): Promise<SampleStore> => {
    await store.close();
    const at = Date.parse(`2026-11-${day}T12:00:00Z`);
    return (store = await openStore(join(newsroom.root, 'content'), { at }));
  };
}

function commitAt({ git, write }: SampleNewsroom, day: string, path: string, text: string): void {
  write(path, text);
  git('add', '--all');
  git('commit', '-qm', 'By hand', `--date=2026-11-${day}T12:00:00Z`);
}

/** What a translation is to follow: of each changed original, what it said then, and its language. */
async function findChanged(store: SampleStore, entry = spanish) {
  const found = await store.findChangedOriginals(entry);
  const { slug } = entry;
  return Promise.all(
    found.map(async ({ language, followed: version }) => {
      const { path } = toEntry(language, slug.replace('2011/', ''));
      const { data } = await store.readRevision({ path, version });
      return [language, /^headline: (.*)$/m.exec(data)![1]];
    }),
  );
}

test('a translation does not follow what changes while it is written, not even by its publication', async () => {
  const newsroom = await openSampleNewsroom();
  commitAt(newsroom, '01', english.path, toText('A', dated));
  const { store } = newsroom;
  await saveEntry(store, toText('B'), { entry: spanish, newEntry: true });
  expect(await findChanged(store)).toEqual([]);
  commitAt(newsroom, '25', english.path, toText('C', dated));
  expect(await findChanged(store)).toEqual([['en', 'A']]);

  const later = await defineDays(newsroom)('27');
  // The publication writes its own moment into the text.
  await later.publishUnpublishedEntry(spanish, ben);
  expect(newsroom.read(spanish.path)).toContain('datePublished: ');
  expect(await findChanged(later)).toEqual([['en', 'A']]);
  const list = { ...firstPage, collection: 'releases-es', isOutdated: true } as const;
  const { entries } = await later.listEntries(list);
  expect(entries.map(({ file }) => file.path)).toContain(spanish.path);
});

test('of two drafts, the original has changed since the translation, until it has its former wording again', async () => {
  const newsroom = await openSampleNewsroom();
  const begin = defineDays(newsroom);
  let store = await begin('24');
  const drafted = await saveEntry(store, toText('A'), { entry: english, newEntry: true });
  store = await begin('25');
  const begun = await saveEntry(store, toText('B'), { entry: spanish, newEntry: true });
  store = await begin('26');
  await saveEntry(store, toText('C'), { entry: english, base: drafted.version });
  // What a translation changes does not concern its original.
  await saveEntry(store, toText('D'), { entry: spanish, base: begun.version });
  expect(await findChanged(store)).toEqual([['en', 'A']]);
  expect(await findChanged(store, english)).toEqual([]);
  store = await begin('27');
  await store.publishUnpublishedEntry(english, ben);
  expect(await findChanged(store)).toEqual([['en', 'A']]);
  await editEntry(store, (data) => data.replaceAll('C', 'A'), { entry: english });
  expect(await findChanged(store)).toEqual([]);
});

test('what a draft changes has changed since a published translation, too', async () => {
  const newsroom = await openSampleNewsroom();
  commitAt(newsroom, '01', english.path, toText('A', dated));
  commitAt(newsroom, '02', spanish.path, toText('B', dated));
  const { store } = newsroom;
  expect(await findChanged(store)).toEqual([]);
  const { version } = await store.getEntry(english);
  await saveEntry(store, toText('C', dated), { entry: english, base: version });
  expect(await findChanged(store)).toEqual([['en', 'A']]);
});

test('what was changed only where it is seen, or appeared later, is no changed original', async () => {
  const newsroom = await openSampleNewsroom();
  commitAt(newsroom, '01', english.path, toText('A', dated));
  const { store } = newsroom;
  await saveEntry(store, toText('B', dated), { entry: spanish, newEntry: true });
  commitAt(newsroom, '25', english.path, toText('A', `${dated}slug: new\n`));
  expect(await findChanged(store)).toEqual([]);
  const other = toEntry('es', 'quay');
  await saveEntry(store, toText('D', dated), { entry: other, newEntry: true });
  commitAt(newsroom, '26', toEntry('en', 'quay').path, toText('E', dated));
  expect(await findChanged(store, other)).toEqual([]);
});
