import { collections, settings } from '../../model/content-types/collections.ts';
import { getMediaSources } from './media-in-use.ts';
import type { AnyPublicEntry, Newsroom, SharedEntry } from '../newsroom/public-newsroom.ts';
import { withPublicKeys } from './snapshot-keys.ts';
import { toPublicValues } from './snapshot-values.ts';
import type { Snapshot, SnapshotEntry } from './snapshot.ts';

/**
 * Takes a snapshot of what is public. Nothing else may be in it: it is beside the admin, where anyone
 * can read it.
 * @param source the newsroom with the names of its files as keys
 * @param getBlobId the id that Git gives to a file of the media folder
 */
export async function toSnapshot(
  source: Newsroom,
  getBlobId: (src: string) => Promise<string>,
): Promise<Snapshot> {
  const newsroom = withPublicKeys(source);
  const { media, languages, navigation, site } = newsroom;
  const sources = getMediaSources(newsroom);
  const pictures = await Promise.all(
    sources.images.map(
      async (src) => [src, await getBlobId(src), await media.getPicture(src)] as const,
    ),
  );
  const documents = await Promise.all(
    sources.documents.map(async ({ file, title }) => {
      const { source: _, href: __, ...facts } = await media.getDocument(file, title);
      return [await getBlobId(file), facts] as const;
    }),
  );
  const addresses = new Map(pictures.map(([src, , picture]) => [src, picture.src]));
  const toPublic = <I extends { readonly src: string } | undefined>(image: I): I =>
    image && { ...image, src: addresses.get(image.src) ?? '' };
  return {
    siteUrl: newsroom.siteUrl,
    settings: {
      site: toPublicValues(settings.site.fields, {
        ...site,
        logo: site.logo && addresses.get(site.logo),
      }),
      navigation: toPublicValues(settings.navigation.fields, navigation),
      languages: { languages },
    },
    texts: newsroom.publications.map((entry) => toSnapshotEntry(entry, toPublic)),
    withdrawn: newsroom.withdrawn.map(({ aliases: _aliases, since: _since, ...entry }) => entry),
    pages: newsroom.pages.map(({ language, key, slug, values }) => ({
      ...{ language, key, slug },
      headline: values.headline,
    })),
    people: [...newsroom.people.values()].map((person) => toPerson(person, toPublic)),
    topics: [...newsroom.topics.values()].map(({ key, values }) => ({
      key,
      values: toPublicValues(collections.topics.fields, values),
    })),
    boilerplates: [...newsroom.boilerplates.values()].map(({ key, values }) => ({
      key,
      values: toPublicValues(collections.boilerplates.fields, values),
    })),
    pictures: Object.fromEntries(pictures.map(([, id, picture]) => [id, picture])),
    documents: Object.fromEntries(documents),
  };
}

type ToPublic = <I extends { readonly src: string } | undefined>(image: I) => I;

/** The fields that lists and cards show. */
function toSnapshotEntry(entry: AnyPublicEntry, toPublic: ToPublic): SnapshotEntry {
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

/** People who have left the organization can no longer be reached through it. */
function toPerson(
  { key, values }: SharedEntry<'people'>,
  toPublic: ToPublic,
): SharedEntry<'people'> {
  const { email, telephone, ...others } = toPublicValues(collections.people.fields, values);
  const reach = values.former ? {} : { email, telephone };
  return { key, values: { ...others, ...reach, photo: toPublic(values.photo) } as typeof values };
}
