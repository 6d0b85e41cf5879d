import { getLocales, type Locale } from '../src/entries/newsroom/locale.ts';
import type { StoredEntry } from '../src/entries/newsroom/stored-entry.ts';
import { toNewsroom } from '../src/entries/newsroom/to-newsroom.ts';
import { readStoredNewsroom } from './stored-newsroom.ts';

/** Reads the small newsroom of the fixtures; it can then be had in English with a release of each of the given days. */
export async function readDatedReleases(): Promise<(days: readonly string[]) => Locale> {
  const { entries, settings, environment } = await readStoredNewsroom();
  const release = entries.find(
    ({ location }) => location.collection === 'releases',
  ) as StoredEntry<'releases'>;
  return (days) => {
    const newsroom = toNewsroom(
      [...entries, ...days.map((day, number) => toRelease(release, number, day))],
      settings,
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
