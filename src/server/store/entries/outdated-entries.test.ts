import { expect, test } from 'vitest';
import {
  ben,
  editEntry,
  firstPage,
  openSampleNewsroom,
  type SampleNewsroom,
} from '../../../../tests/server/store-samples.ts';

const toFile = (text: string, more = '') =>
  `---\nkind: statement\nheadline: ${text}\ndatePublished: '2026-11-01T10:00:00Z'\n${more}---\n\n${text}\n`;

const toPath = (language: string) => `content/releases/${language}/2011/pier.md`;

function commitAt({ git }: SampleNewsroom, day: string): void {
  git('add', '--all');
  git('commit', '-qm', 'By hand', `--date=2026-11-${day}T12:00:00Z`);
}

/** The day of a commit, and the text in each of its languages. */
type Step = readonly [day: string, ...files: (readonly string[])[]];

async function openWith(...steps: readonly Step[]) {
  const newsroom = await openSampleNewsroom();
  for (const [day, ...files] of steps) {
    for (const [language, text, more] of files)
      newsroom.write(toPath(language!), toFile(text!, more));
    commitAt(newsroom, day);
  }
  return newsroom;
}

/** In which languages the text is older than in another, as the filter of its list says. */
async function findOutdated({ store }: SampleNewsroom): Promise<string[]> {
  const found = await Promise.all(
    ['en', 'es'].map(async (language) => {
      const collection = `releases-${language}`;
      const { entries } = await store.listEntries({ ...firstPage, collection, isOutdated: true });
      return entries.some(({ file }) => file.path === toPath(language)) ? [language] : [];
    }),
  );
  return found.flat();
}

test.each<[string, readonly Step[], readonly string[]]>([
  [
    'a translation of what was changed later',
    [
      ['01', ['en', 'A']],
      ['03', ['es', 'B']],
      ['05', ['en', 'C']],
    ],
    ['es'],
  ],
  [
    'no translation that followed',
    [
      ['01', ['en', 'A']],
      ['03', ['es', 'B']],
      ['05', ['en', 'C']],
      ['06', ['es', 'D']],
    ],
    [],
  ],
  [
    'no translation of what got its former wording back',
    [
      ['01', ['en', 'A']],
      ['03', ['es', 'B']],
      ['05', ['en', 'C']],
      ['06', ['en', 'A']],
    ],
    [],
  ],
  [
    'no original',
    [
      ['01', ['en', 'A']],
      ['03', ['es', 'B']],
      ['05', ['es', 'C']],
    ],
    [],
  ],
  [
    'the one that is not in the first language, of two that were begun together',
    [
      ['01', ['en', 'A'], ['es', 'B']],
      ['05', ['en', 'C']],
    ],
    ['es'],
  ],
  [
    'not the one in the first language, of these',
    [
      ['01', ['en', 'A'], ['es', 'B']],
      ['05', ['es', 'C']],
    ],
    [],
  ],
  [
    'nothing whose original only has another address',
    [
      ['01', ['en', 'A']],
      ['03', ['es', 'B']],
      ['05', ['en', 'A', 'slug: new\n']],
    ],
    [],
  ],
  [
    'nothing whose original was withdrawn',
    [
      ['01', ['en', 'A']],
      ['03', ['es', 'B']],
      ['05', ['en', 'C', "withdrawn:\n  date: '2026-11-05T00:00:00Z'\n"]],
    ],
    [],
  ],
])('outdated is %s', async (_, steps, outdated) => {
  const newsroom = await openWith(...steps);
  expect(await findOutdated(newsroom)).toEqual(outdated);
});

test('lists, Today and forms say what is older than its original, until it follows', async () => {
  const newsroom = await openWith(['01', ['en', 'A']], ['03', ['es', 'B']]);
  const { store, write } = newsroom;
  const read = async () => {
    const { entries } = await store.listEntries({ ...firstPage, collection: 'releases-es' });
    const { outdated } = await store.getOverview();
    const ids = ['releases/2011/pier'];
    const [option] = await store.findReferences({ collections: ['releases'], ids, limit: 1 });
    return {
      listed: entries.flatMap(({ file, isOutdated }) => (isOutdated ? file.path : [])),
      today: outdated.map(({ collection, slug, at }) => `${collection} ${slug} ${at}`),
      newer: Object.fromEntries(
        option!.translations.map((one) => [one.language ?? '', one.newer] as const),
      ),
    };
  };
  const nothing = { listed: [], today: [], newer: { en: [], es: [] } };
  expect(await read()).toEqual(nothing);
  write(toPath('en'), toFile('C'));
  commitAt(newsroom, '05');
  expect(await read()).toEqual({
    listed: [toPath('es')],
    today: ['releases-es 2011/pier 2026-11-05T12:00:00.000Z'],
    newer: { en: [], es: ['en'] },
  });
  write(toPath('es'), toFile('D'));
  commitAt(newsroom, '06');
  expect(await read()).toEqual(nothing);
});

test('a change of what is the same in every language makes nothing outdated', async () => {
  // Later than the commit of the fixture.
  const newsroom = await openSampleNewsroom({ at: Date.parse('2036-01-01T00:00:00Z') });
  const { store } = newsroom;
  const testimony = (language: string) => ({
    path: `content/testimonies/${language}/2011/a-mother-speaks.md`,
    collection: `testimonies-${language}`,
    slug: '2011/a-mother-speaks',
  });
  const publish = async (language: string, edit: (data: string) => string) => {
    const entry = testimony(language);
    await editEntry(store, edit, { entry });
    await store.publishUnpublishedEntry(entry, ben);
  };
  const renew = (to: string) => (data: string) =>
    data
      .replace(/obtained: '2011-03-01/, "obtained: '2011-03-02")
      .replace(/reviewBy: '20..-03/, `reviewBy: '${to}-03`);
  const find = async () => (await store.getOverview()).outdated.map((one) => one.collection);
  await publish('en', renew('2051'));
  expect(await find()).toEqual([]);
  // The translation gets the consent with it, but not the words.
  await publish('en', (data) => renew('2052')(`${data}\nA correction.\n`));
  expect(await find()).toEqual(['testimonies-es']);
  // As it once was.
  await publish('es', renew('2053'));
  await publish('es', renew('2052'));
  expect(await find()).toEqual(['testimonies-es']);
});
