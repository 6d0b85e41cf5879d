import { deriveOnce } from '../../model/derivation.ts';
import { divideList, type ListPage } from '../../publishing/lists/list-division.ts';
import { toNewestFirst } from '../../publishing/lists/ordering.ts';
import { getDefaultLocale, getLocales, type Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry, Newsroom, WithdrawnEntry } from '../newsroom/public-newsroom.ts';

/** Most entries in a part: it is under 100 KB compressed. */
const partSize = 200;

/** The part of what has no date. */
export const undatedPart = 'others';

/** An entry, public or withdrawn, in its language. */
export interface DatedEntry {
  readonly id: string;
  readonly datePublished: string;
  readonly locale: Locale;
  readonly entry: AnyPublicEntry | WithdrawnEntry;
}

/** The entries of each part, by its name: `2011`, `2011-06` or `2011-06-2`, the newest first. */
const getDatedParts = deriveOnce((newsroom: Newsroom): Map<string, ListPage<DatedEntry>> => {
  const entries = getLocales(newsroom).flatMap((locale) => [
    ...locale.publications.map((entry) => toDated(locale, entry, entry.values.datePublished)),
    ...locale.withdrawn.map((entry) => toDated(locale, entry, entry.withdrawn.date)),
  ]);
  const { dates } = getDefaultLocale(newsroom);
  const pages = divideList(
    toNewestFirst(entries),
    ({ datePublished }) => dates.isoDay(datePublished),
    { isAlwaysByYear: true, size: partSize },
  );
  return new Map(
    [...pages]
      .filter(([path, { parts }]) => path !== '' && parts.length === 0)
      .map(([path, page]) => [path.replaceAll('/', '-').slice(0, -1), page]),
  );
});

const toDated = (locale: Locale, entry: DatedEntry['entry'], at: string): DatedEntry => ({
  id: `${entry.collection}/${entry.key}/${entry.language}`,
  datePublished: at,
  locale,
  entry,
});

/**
 * The parts of the list of changes by name, newest first, with what they are about. An entry stays in its part, which
 * newer entries do not change once it is full. The last part, of what has no date, has no entries.
 */
export const getChangeParts = (newsroom: Newsroom): ReadonlyMap<string, readonly DatedEntry[]> =>
  new Map([
    ...[...getDatedParts(newsroom)].map(([name, { items }]) => [name, items] as const),
    [undatedPart, []],
  ]);
