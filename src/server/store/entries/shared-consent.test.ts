import { expect, test } from 'vitest';
import {
  commit,
  firstPage,
  openSampleNewsroom,
  saveEntry,
} from '../../../../tests/server/store-samples.ts';

const toPath = (language: string) => `content/testimonies/${language}/2011/rosa.md`;

const toText = (revoked: string) => `---
kind: personal
headline: Rosa
datePublished: '2011-11-20T10:00:00Z'
consent:
  reference: C-1
  reviewBy: '2027-11-20T10:00:00Z'
${revoked}---

Body.
`;

const revoked = "  revoked: '2026-10-20T10:00:00Z'\n";

test('counts a consent that was revoked in one language as revoked in all', async () => {
  const { store, git, write } = await openSampleNewsroom();
  write(toPath('en'), toText(''));
  write(toPath('es'), toText(revoked));
  commit(git, 'Rosa');
  const sort = { ...firstPage, limit: 200 };
  for (const language of ['en', 'es']) {
    const list = { ...sort, collection: `testimonies-${language}` };
    const lapsed = await store.listEntries({ ...list, states: ['consent-lapsed'] });
    expect(lapsed.entries.map(({ file }) => file.path)).toEqual([toPath(language)]);
  }
  const path = toPath('en');
  const { changes, newest } = await store.getOverview();
  expect(newest.map(({ title }) => title)).not.toContain('Rosa');
  const gone = changes.filter(({ title }) => title === 'Rosa').map(({ state }) => state);
  expect(gone).toEqual(['revoked', 'revoked']);
  expect(await store.describeDeletion({ path })).toMatchObject({
    public: false,
    outcome: 'removed',
  });
});

test('sends the consent of its translations with an entry and its draft', async () => {
  const { store, git, write } = await openSampleNewsroom();
  const path = toPath('en');
  write(path, toText(''));
  commit(git, 'Rosa');
  const read = async () => (await store.entriesByFiles({ files: [{ path }] }))[0];
  expect(await read()).not.toHaveProperty('consent');
  write(toPath('es'), toText(revoked));
  commit(git, 'In Spanish');
  const consent = {
    reviewBy: '2027-11-20T10:00:00Z',
    revoked: '2026-10-20T10:00:00Z',
    revokedIn: ['es'],
  };
  expect(await read()).toMatchObject({ consent });

  const entry = { collection: 'testimonies-en', slug: '2011/rosa', path };
  const { version } = await store.getEntry(entry);
  await saveEntry(store, `${toText('')}\nMore.\n`, { base: version, entry });
  const draft = await store.unpublishedEntryDataFile(entry);
  expect(draft).toMatchObject({ consent });
  // An open form asks for it again with its translations.
  const [found] = await store.findReferences({
    collections: ['testimonies'],
    ids: ['testimonies/2011/rosa'],
    limit: 1,
  });
  expect(found!.translations).toMatchObject([
    { language: 'en', state: 'consent-lapsed', consent },
    { language: 'es', state: 'consent-lapsed', consent: { revokedIn: [] } },
  ]);
});
