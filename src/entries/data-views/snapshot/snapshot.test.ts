import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { defineMediaFacts, type MediaFacts } from '../../../media/index.ts';
import { toEntryCard, toPersonCards } from '../../view-parts/cards.ts';
import { getLocales } from '../../newsroom/locale.ts';
import type { Newsroom } from '../../newsroom/public-newsroom.ts';
import { getBoilerplate } from '../../page-views/releases.ts';
import { toSnapshotMonth } from './snapshot-months.ts';
import { toSnapshot, type SnapshotFiles } from './to-snapshot.ts';
import {
  fromSnapshot,
  fromSnapshotEntry,
  toMediaName,
  type SnapshotMedia,
  type SnapshotMonth,
} from './snapshot.ts';
import { toNewsroom } from '../../newsroom/to-newsroom.ts';
import { readStoredNewsroom } from '../../../../tests/stored-newsroom.ts';

const contentDir = resolve('tests/fixtures/newsroom');
const mediaDir = join(contentDir, 'media');
const now = Date.parse('2026-11-24T12:00:00-05:00');
const media = defineMediaFacts({ mediaDir, cacheDir: resolve('.cache/snapshot-test') });

let newsroom: Newsroom;
let taken: SnapshotFiles & { readonly months: readonly SnapshotMonth[] };

/** What the preview knows of media: pictures under their public addresses. */
const publicMedia: MediaFacts = {
  ...media,
  getPicture: async (src) =>
    [taken.snapshot, ...taken.months]
      .flatMap(({ pictures }) => pictures)
      .find((picture) => picture.src === src)!,
};

beforeAll(async () => {
  const { entries, settings, environment } = await readStoredNewsroom();
  newsroom = toNewsroom(entries, settings, environment);
  const files = await toSnapshot(newsroom, mediaDir);
  const months = await Promise.all(
    files.snapshot.months.map((month) => toSnapshotMonth(newsroom, month)),
  );
  // As the preview reads it.
  taken = JSON.parse(JSON.stringify({ ...files, months })) as typeof taken;
});

describe('a snapshot of the newsroom', () => {
  test('gives cards and menus as the newsroom itself does', async () => {
    const publications = taken.months.flatMap((part) => part.publications.map(fromSnapshotEntry));
    const restored = { ...fromSnapshot(taken.snapshot, publicMedia, now), publications };
    const [before, after] = [getLocales(newsroom), getLocales(restored)];
    const toCards = (locales: typeof before) =>
      Promise.all(
        locales.flatMap((locale) => locale.publications.map((entry) => toEntryCard(locale, entry))),
      );
    const cards = await toCards(before);
    expect(cards.length).toBeGreaterThan(4);
    expect(await toCards(after)).toEqual(cards);
    const people = [...newsroom.people.keys()];
    expect(await toPersonCards(after[0]!, people)).toEqual(await toPersonCards(before[0]!, people));
    expect(restored.navigation).toEqual(newsroom.navigation);
    expect(restored.site).toEqual(newsroom.site);
    expect(getBoilerplate(after[1]!)).toEqual(getBoilerplate(before[1]!));
  });

  test('knows a picture by the id that Git gives to its file', async () => {
    const bytes = await readFile(join(mediaDir, 'vigil.png'));
    const id = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    expect(taken.snapshot.media).toContain(toMediaName(id));
    const part = taken.parts[toMediaName(id)] as SnapshotMedia;
    expect(part.pictures[id]).toEqual(await media.getPicture('/media/vigil.png'));
  });

  test('holds neither bodies nor internal fields nor names of picture files', () => {
    const json = JSON.stringify(taken);
    expect(json).not.toContain('vigil.png');
    for (const { values } of newsroom.publications) {
      const consent = 'consent' in values ? values.consent?.reference : undefined;
      for (const secret of [values.notes, consent]) if (secret) expect(json).not.toContain(secret);
    }
    expect(json).not.toMatch(/"(notes|draft|embargoedUntil|consent|secondApprover|minor|body)":/);
  });

  test('leaves out how to reach a person who has left', async () => {
    const [key, person] = [...newsroom.people][0]!;
    const former = { ...person, values: { ...person.values, former: true } };
    const changed = { ...newsroom, people: new Map([[key, former]]) };
    const { people } = (await toSnapshot(changed, mediaDir)).snapshot;
    expect(person.values.email).toBeDefined();
    expect(people[0]!.values.email).toBeUndefined();
    expect(people[0]!.values.telephone).toBeUndefined();
  });
});
