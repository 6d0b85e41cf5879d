import { expect, test } from 'vitest';
import {
  ana,
  commit,
  openSampleNewsroom,
  saveEntry,
} from '../../../../tests/server/store-samples.ts';

const past = '2026-11-20T10:00:00Z';
const coming = '2026-12-01T10:00:00Z';
const until = '2027-11-20T10:00:00Z';

const toStory = (fields = '', consent = '') => `---
kind: personal
headline: A story
summary: In one sentence.
datePublished: '2026-11-01T10:00:00Z'
person:
  displayName: Marisol
  pseudonym: true
consent:
  reference: C-1
  scopes:
    - language
  obtained: '2026-10-01T10:00:00Z'
  reviewBy: '${until}'
${consent}${fields}---

Body.
`;

const toEntry = (language: string) => ({
  collection: `testimonies-${language}`,
  slug: '2011/story',
  path: `content/testimonies/${language}/2011/story.md`,
});

const entry = toEntry('en');

/** A newsroom in which a story is published; undefined in a language in which it is not. */
async function openPublished(published: Readonly<Record<string, string | undefined>>) {
  const newsroom = await openSampleNewsroom();
  for (const [language, source] of Object.entries(published))
    if (source) newsroom.write(toEntry(language).path, source);
  commit(newsroom.git, 'A story');
  return newsroom;
}

test.each<[string, string, string, string | undefined]>([
  ['revokes the consent', toStory(), toStory('', `  revoked: '${past}'\n`), 'shown'],
  ['holds it back', toStory(), toStory('draft: true\n'), 'shown'],
  [
    'withdraws it',
    toStory(),
    toStory(`withdrawn:\n  date: '${past}'\n  reason: It was wrong.\n`),
    'shown',
  ],
  ['ends it', toStory(), toStory(`expires: '${past}'\n`), 'shown'],
  ['moves it to a time to come', toStory(), toStory(`embargoedUntil: '${coming}'\n`), 'shown'],
  [
    'holds back what waits',
    toStory(`embargoedUntil: '${coming}'\n`),
    toStory('draft: true\n'),
    'coming',
  ],
  [
    'lets it wait for longer',
    toStory(`embargoedUntil: '${coming}'\n`),
    toStory(`embargoedUntil: '${until}'\n`),
    'coming',
  ],
  ['gives the person another name', toStory(), toStory().replace('Marisol', 'Ana'), 'person'],
  [
    'removes the picture of the person',
    toStory('image:\n  src: vigil.jpg\n  alt: A woman\n'),
    toStory(),
    'person',
  ],
  [
    'describes the picture of the person otherwise',
    toStory('image:\n  src: vigil.jpg\n  alt: A woman\n'),
    toStory('image:\n  src: vigil.jpg\n  alt: A woman at a vigil\n'),
    undefined,
  ],
  [
    'gives the person of what waits another name',
    toStory(`embargoedUntil: '${coming}'\n`),
    toStory(`embargoedUntil: '${coming}'\n`).replace('Marisol', 'Ana'),
    'coming',
  ],
  ['adds a place', toStory(), toStory().replace('Marisol', 'Marisol\n  place: Texas'), undefined],
  ['changes the words', toStory(), toStory().replace('Body', 'Other words'), undefined],
  ['ends it later', toStory(), toStory(`expires: '${coming}'\n`), undefined],
  [
    'changes what nobody sees',
    toStory('draft: true\n'),
    toStory(`draft: true\nexpires: '${past}'\n`),
    undefined,
  ],
  ['cannot be read', toStory(), '---\nheadline: [\n---\n', undefined],
])('a draft that %s says so, until it is published', async (_, published, draft, loss) => {
  const { store } = await openPublished({ en: published });
  const { version } = await store.getEntry(entry);
  const saved = await saveEntry(store, draft, { entry, base: version });
  expect(saved.loss).toBe(loss);
  expect((await store.unpublishedEntryDataFile(entry)).loss).toBe(loss);
  const restored = await saveEntry(store, `${published}\nMore.\n`, {
    entry,
    base: saved.version,
    author: ana,
  });
  expect(restored.loss).toBeUndefined();
});

test.each([
  ['published', toStory()],
  ['not published', undefined],
])('a consent that is revoked in a translation, %s, ends what readers see', async (_, es) => {
  const { store } = await openPublished({ en: toStory(), es });
  const translation = toEntry('es');
  const base = es && (await store.getEntry(translation)).version;
  const save = (consent: string, from = base) =>
    saveEntry(store, toStory('', consent), {
      entry: translation,
      ...(from ? { base: from } : { newEntry: true }),
    });
  const saved = await save(`  revoked: '${past}'\n`);
  expect(saved.loss).toBe('shown');
  expect((await save('', saved.version)).loss).toBeUndefined();
});

test('of what waits in one language, another may be seen', async () => {
  const { store } = await openPublished({
    en: toStory(`embargoedUntil: '${coming}'\n`),
    es: toStory(),
  });
  const base = (await store.getEntry(entry)).version;
  const save = (source: string) => saveEntry(store, source, { entry, base });
  expect((await save(toStory('', `  revoked: '${past}'\n`))).loss).toBe('shown');
});
