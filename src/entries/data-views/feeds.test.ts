import { expect, test } from 'vitest';
import { readStoredNewsroom } from '../../../tests/stored-newsroom.ts';
import { getLocales } from '../newsroom/locale.ts';
import type { StoredEntry } from '../newsroom/stored-entry.ts';
import { toNewsroom } from '../newsroom/to-newsroom.ts';
import { toFeedViews } from './feeds.ts';

const { entries, settings, environment } = await readStoredNewsroom();
const release = entries.find(
  ({ location }) => location.collection === 'releases' && location.language === 'en',
)!;
const topic = entries.find(({ location }) => location.collection === 'topics')!.location.key;

const toRelease = (slug: string, values: object): StoredEntry => ({
  ...release,
  location: { ...release.location, key: `2026/${slug}`, name: slug },
  values: {
    ...release.values,
    ...{ slug, topics: [topic], aliases: [], datePublished: '2026-11-01T09:00:00Z' },
    ...values,
  } as StoredEntry['values'],
});

const toReleases = (count: number, name: string, values: object) =>
  Array.from({ length: count }, (_, index) => toRelease(`${name}-${index}`, values));

const toCorrected = (slug: string, date: string) =>
  toRelease(slug, { datePublished: '2020-01-02T09:00:00Z', corrections: [{ date, text: 'Two.' }] });

/** Addresses in each English feed that a release on the topic is in. */
function getPaths(others: readonly StoredEntry[], now: string): Promise<string[][]> {
  const [english] = getLocales(
    toNewsroom([...entries, ...others], settings, { ...environment, now: Date.parse(now) }),
  );
  const names = ['everything', 'releases', `topics/${topic}`];
  return Promise.all(
    names.map(async (name) =>
      (await toFeedViews(english!, name))[0]!.items.map(({ path }) => path.split('/')[2]!),
    ),
  );
}

test('feeds have a text that was corrected or updated within thirty days after the thirty newest, whatever its age', async () => {
  const all = [
    ...toReleases(30, 'new', {}),
    toRelease('old', { datePublished: '2020-01-01T09:00:00Z' }),
    toCorrected('corrected', '2026-10-25T09:00:00Z'),
    toRelease('updated', {
      datePublished: '2019-01-01T09:00:00Z',
      dateModified: '2026-10-26T09:00:00Z',
    }),
    toCorrected('not-yet', '2026-11-25T09:00:00Z'),
  ];
  for (const paths of await getPaths(all, '2026-11-24T08:59:59.999Z')) {
    expect(paths.slice(0, 30).every((path) => path.startsWith('new-'))).toBe(true);
    expect(paths.slice(30)).toEqual(['updated', 'corrected']);
  }
  for (const paths of await getPaths(all, '2026-11-24T09:00:00Z'))
    expect(paths.slice(30)).toEqual(['updated']);
});

test('a feed has at most thirty older texts, those that changed last', async () => {
  const changed = toReleases(31, 'changed', {
    datePublished: '2020-01-02T09:00:00Z',
    dateModified: '2026-11-02T09:00:00Z',
  });
  const last = toCorrected('last', '2026-11-03T09:00:00Z');
  const all = [...toReleases(30, 'new', {}), ...changed, last];
  for (const paths of await getPaths(all, '2026-11-24T09:00:00Z')) {
    expect(paths).toHaveLength(60);
    expect(paths[30]).toBe('last');
  }
});
