import {
  findInAllLanguages,
  getIdsOfMonth,
  getPublicationMonths,
} from '../../newsroom/entry-index.ts';
import { getLocales } from '../../newsroom/locale.ts';
import type { AnyPublicEntry, Newsroom } from '../../newsroom/public-newsroom.ts';
import { getCardImages } from '../media-in-use.ts';
import type { ToPublicPicture } from './public-values.ts';
import type { SnapshotEntry, SnapshotMonth } from './snapshot.ts';

/** Names of the months in which something was published in any language, the newest first. */
export const listMonths = (newsroom: Newsroom): string[] =>
  [...new Set(getLocales(newsroom).flatMap((locale) => getPublicationMonths(locale)))]
    .sort()
    .reverse();

/** The part of a snapshot with the publications of a month. */
export async function toSnapshotMonth(newsroom: Newsroom, month: string): Promise<SnapshotMonth> {
  const locales = getLocales(newsroom);
  const entries = findInAllLanguages(locales, (locale) => getIdsOfMonth(locale, month)).map(
    ({ entry }) => entry,
  );
  const sources = [...new Set(entries.flatMap(getCardImages))];
  const pictures = await Promise.all(sources.map(newsroom.media.getPicture));
  const addresses = new Map(sources.map((src, index) => [src, pictures[index]!.src]));
  const toPublic: ToPublicPicture = (image) =>
    image && { ...image, src: addresses.get(image.src) ?? '' };
  const publications = entries.map((entry) => toSnapshotEntry(entry, toPublic));
  return { publications, pictures };
}

/** The fields that lists and cards show. */
function toSnapshotEntry(entry: AnyPublicEntry, toPublic: ToPublicPicture): SnapshotEntry {
  const { collection, language, key, slug, values } = entry;
  const { headline, summary, datePublished, topics, image } = values;
  const corrections = values.corrections.map(({ date }) => ({
    date,
    text: '',
  }));
  return {
    ...{ collection, language, key, slug },
    values: {
      ...{ headline, summary, datePublished, topics },
      ...(image && { image: toPublic(image) }),
      ...(corrections.length > 0 && { corrections }),
      ...toOwnFields(entry, toPublic),
    },
  };
}

function toOwnFields(entry: AnyPublicEntry, toPublic: ToPublicPicture): object {
  switch (entry.collection) {
    case 'releases': {
      const { kind, mediaContacts, event } = entry.values;
      return { kind, mediaContacts, ...(event?.calledOff && { event: { calledOff: true } }) };
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
