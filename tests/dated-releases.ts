import { join, resolve } from 'node:path';
import { getLocales, type Locale } from '../src/entries/newsroom/locale.ts';
import type { StoredEntry } from '../src/entries/newsroom/stored-entry.ts';
import { toNewsroom } from '../src/entries/newsroom/to-newsroom.ts';
import { toStoredEntry } from '../src/entries/newsroom/to-stored-entry.ts';
import { getEnvironment } from '../src/environment/environment.ts';
import { readNewsroom } from '../src/source/newsroom-source.ts';

/** Reads the small newsroom of the fixtures; it can then be had in English with a release of each of the given days. */
export async function readDatedReleases(): Promise<(days: readonly string[]) => Locale> {
  const contentDir = resolve('tests/fixtures/newsroom');
  const { entries, settings } = await readNewsroom(contentDir);
  const { site, navigation, languages } = settings;
  const stored = entries.map(toStoredEntry);
  const release = stored.find(
    ({ location }) => location.collection === 'releases',
  ) as StoredEntry<'releases'>;
  const environment = {
    ...getEnvironment({}),
    contentDir,
    mediaDir: join(contentDir, 'media'),
    now: Date.parse('2026-11-24T12:00:00-05:00'),
  };
  return (days) => {
    const newsroom = toNewsroom(
      [...stored, ...days.map((day, number) => toRelease(release, number, day))],
      { site: site!.values, navigation: navigation!.values, languages: languages!.values },
      environment,
    );
    return getLocales(newsroom)[0]!;
  };
}

/** A release of a day; every fifth is a statement. */
function toRelease(
  { location, values, ...release }: StoredEntry<'releases'>,
  number: number,
  day: string,
): StoredEntry<'releases'> {
  const name = `release-${number}`;
  return {
    ...release,
    location: { ...location, language: 'en', key: `2011/${name}`, name },
    values: {
      ...values,
      ...{ image: undefined, attachments: [], related: [], aliases: [] },
      kind: number % 5 ? 'press-release' : 'statement',
      headline: `Release ${number}`,
      datePublished: `${day}T12:00:00-04:00`,
    },
  };
}
