import { expect, test } from 'vitest';
import type { GitStore } from '../git-store.ts';
import {
  ana,
  ben,
  openSampleNewsroom,
  type release,
  saveEntry,
  type SampleNewsroom,
} from '../../../../tests/server/store-samples.ts';

const toEntry = (slug: string, folder = 'releases') => ({
  collection: `${folder}-en`,
  slug: `2026/${slug}`,
  path: `content/${folder}/en/2026/${slug}.md`,
});
const first = toEntry('first-step');
const second = toEntry('second-step');

/** A release that leads to another. */
const toSource = (slug: string, to: string, more = '') => `---
kind: press-release
headline: The headline of ${slug}
slug: ${slug}
summary: What it says.
${more}---

Read [what goes with it](/releases/${to}/) too.
`;
const until = (day: string) => `embargoedUntil: '2026-12-${day}T10:00:00-05:00'\n`;
const toBoth = (more: string) =>
  [
    [first, toSource('first-step', 'second-step', more)],
    [second, toSource('second-step', 'first-step', more)],
  ] as const;

/** Two releases that lead to each other, under the same embargo. */
async function openBoth(): Promise<SampleNewsroom> {
  const newsroom = await openSampleNewsroom();
  const { store } = newsroom;
  for (const [entry, source] of toBoth(until('10'))) await saveEntry(store, source, { entry });
  await setReady(store, first, second);
  await publishAll(store, first);
  return newsroom;
}

async function setReady(store: GitStore, ...entries: readonly (typeof release)[]) {
  for (const entry of entries)
    await store.updateUnpublishedEntryStatus({ ...entry, newStatus: 'pending_publish' }, ben);
}

const check = (store: GitStore, entry: typeof release) => store.checkPublication(entry);

/** Publishes a draft with all that staff agree to publish with it. */
async function publishAll(store: GitStore, entry: typeof release) {
  const { together = [] } = await check(store, entry);
  return store.publishUnpublishedEntry({ ...entry, together: [...together] }, ana);
}

test('publishes two new texts together that lead to each other, once both are ready', async () => {
  const { store, read, git } = await openSampleNewsroom();
  for (const [entry, source] of toBoth(until('10'))) await saveEntry(store, source, { entry });
  await setReady(store, first);
  await expect(check(store, first)).rejects.toMatchObject({
    code: 'content',
    details: {
      problems: [{ code: 'broken-link', file: first.path.slice(8), draft: second.path.slice(8) }],
    },
  });
  await setReady(store, second);
  const version = git('rev-parse', `cms/${second.collection}/${second.slug}`).trim();
  const name = { collection: second.collection, slug: second.slug };
  expect(await check(store, first)).toMatchObject({
    together: [{ ...name, version }],
    companions: [{ title: 'The headline of second-step', aligned: [] }],
  });
  await expect(store.publishUnpublishedEntry(first, ana)).rejects.toMatchObject({
    code: 'conflict',
  });
  expect((await publishAll(store, first)).together).toEqual([name]);
  for (const { path } of [first, second]) expect(read(path)).toContain(until('10'));
  expect(await store.unpublishedEntries()).toEqual([]);
});

test.each([
  ['later', '20', first],
  ['earlier', '05', first],
  ['later', '20', second],
])(
  'moves two texts that lead to each other to a %s embargo in one step',
  async (_, day, published) => {
    const { store, read } = await openBoth();
    for (const [entry] of toBoth('')) {
      const { data, version: base } = await store.getEntry(entry);
      await saveEntry(store, data.replace(until('10'), until(day)), { entry, base });
    }
    await setReady(store, published);
    await expect(check(store, published)).rejects.toMatchObject({
      details: { problems: [{ code: 'premature-link' }] },
    });
    await setReady(store, first, second);
    await publishAll(store, published);
    for (const { path } of [first, second]) expect(read(path)).toContain(until(day));
  },
);

test('publishes a text with the new topic that it names, and neither with a problem of its own', async () => {
  const { store, has } = await openSampleNewsroom();
  const topic = { path: 'content/topics/gardens.yml', collection: 'topics', slug: 'gardens' };
  const source = 'name:\n  en: Gardens\ndescription:\n  en: Where things grow.\n';
  await saveEntry(store, `${source}unknown: field\n`, { entry: topic });
  const text = toSource('first-step', 'governor-suspends', 'topics:\n  - gardens\n');
  await saveEntry(store, text, { entry: first });
  await setReady(store, first, topic);
  await expect(check(store, first)).rejects.toMatchObject({
    details: { problems: [{ file: 'topics/gardens.yml', code: 'unknown-field' }] },
  });
  const { version: base } = await store.unpublishedEntryDataFile(topic);
  await saveEntry(store, source, { entry: topic, base });
  await publishAll(store, first);
  expect(has(topic.path)).toBe(true);
  expect(await store.unpublishedEntries()).toEqual([]);
});

test('leaves a ready draft alone that a publication does not need', async () => {
  const { store } = await openSampleNewsroom();
  await saveEntry(store, toSource('first-step', 'governor-suspends'), { entry: first });
  await saveEntry(store, toSource('second-step', 'governor-suspends'), { entry: second });
  await setReady(store, first, second);
  expect(await check(store, first)).not.toHaveProperty('together');
  await publishAll(store, first);
  expect(await store.unpublishedEntries()).toEqual([`${second.collection}/${second.slug}`]);
});
