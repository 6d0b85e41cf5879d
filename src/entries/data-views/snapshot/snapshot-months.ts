import { toNewestFirst } from '../../../publishing/ordering.ts';
import { getLocales, type Locale } from '../../newsroom/locale.ts';
import type { AnyPublicEntry, Newsroom } from '../../newsroom/public-newsroom.ts';
import { defineQuery } from '../../newsroom/queries.ts';
import { withoutNoting } from '../../newsroom/reads.ts';
import { definePublicKeys, type PublicKeys } from './public-keys.ts';
import { toMonthName, type SnapshotEntry, type SnapshotMonth } from './snapshot.ts';

const groups = new WeakMap<Locale, ReadonlyMap<string, readonly AnyPublicEntry[]>>();

function groupByMonth(locale: Locale): ReadonlyMap<string, readonly AnyPublicEntry[]> {
  let group = groups.get(locale);
  if (!group) {
    const { publications } = locale.index;
    group = withoutNoting(() =>
      Map.groupBy(publications, ({ values }) => toMonthName(values.datePublished)),
    );
    groups.set(locale, group);
  }
  return group;
}

const getMonths = defineQuery('months of publications', (locale) => [
  ...groupByMonth(locale).keys(),
]);

const getIdsOfMonth = defineQuery('publications of a month', (locale, month: string) =>
  (groupByMonth(locale).get(month) ?? []).map(({ id }) => id),
);

/** Names of the months in which something was published in any language, the newest first. */
export const listMonths = (newsroom: Newsroom): string[] =>
  [...new Set(getLocales(newsroom).flatMap((locale) => getMonths(locale)))].sort().reverse();

/** The part of a snapshot with the publications of a month. */
export async function toSnapshotMonth(newsroom: Newsroom, month: string): Promise<SnapshotMonth> {
  const entries = toNewestFirst(
    getLocales(newsroom).flatMap((locale) =>
      getIdsOfMonth(locale, month)
        .flatMap((id) => locale.find(id) ?? [])
        .map((entry) => ({
          id: `${entry.id}/${entry.language}`,
          datePublished: entry.values.datePublished,
          entry,
        })),
    ),
  ).map(({ entry }) => entry);
  const sources = [...new Set(entries.flatMap(getCardImages))];
  const pictures = await Promise.all(sources.map(newsroom.media.getPicture));
  const addresses = new Map(sources.map((src, index) => [src, pictures[index]!.src]));
  const toPublic: ToPublic = (image) => image && { ...image, src: addresses.get(image.src) ?? '' };
  const keys = definePublicKeys(newsroom);
  return { publications: entries.map((entry) => toSnapshotEntry(entry, keys, toPublic)), pictures };
}

/** The pictures that a card of an entry may show. */
const getCardImages = ({ collection, values }: AnyPublicEntry): string[] =>
  [values.image, collection === 'reports' ? values.cover : undefined].flatMap(
    (image) => image?.src ?? [],
  );

type ToPublic = <I extends { readonly src: string } | undefined>(image: I) => I;

/** The fields that lists and cards show. */
function toSnapshotEntry(
  entry: AnyPublicEntry,
  { getKey, toTopics }: PublicKeys,
  toPublic: ToPublic,
): SnapshotEntry {
  const { collection, language, slug, values } = entry;
  const { headline, summary, datePublished, topics, image } = values;
  const corrections = values.corrections.map(({ date }) => ({
    date,
    text: '',
  }));
  return {
    ...{ collection, language, key: getKey(entry), slug },
    values: {
      ...{ headline, summary, datePublished, topics: toTopics(topics) },
      ...(image && { image: toPublic(image) }),
      ...(corrections.length > 0 && { corrections }),
      ...toOwnFields(entry, toPublic),
    },
  };
}

function toOwnFields(entry: AnyPublicEntry, toPublic: ToPublic): object {
  switch (entry.collection) {
    case 'releases': {
      const { kind, mediaContacts } = entry.values;
      return { kind, mediaContacts };
    }
    case 'reports': {
      const { authors, cover } = entry.values;
      return { authors, ...(cover && { cover: toPublic(cover) }) };
    }
    case 'testimonies': {
      const { kind, person, hearing } = entry.values;
      if (kind === 'personal')
        return { kind, ...(person && { person: { displayName: person.displayName } }) };
      return { kind, ...(hearing && { hearing: { witness: hearing.witness } }) };
    }
  }
}
