import type { DocumentFacts, MediaFacts } from '../../media/index.ts';
import type {
  CollectionValues,
  PublicationName,
  SettingsValues,
} from '../../model/content-types/collections.ts';
import { toEntryId } from '../../model/location.ts';
import type {
  AnyPublicEntry,
  Newsroom,
  PublicEntry,
  SharedEntry,
  WithdrawnEntry,
} from '../newsroom/public-newsroom.ts';

type Place = Pick<AnyPublicEntry, 'collection' | 'language' | 'key' | 'slug'>;

/** A public text as far as pages of other texts show it. */
export interface SnapshotEntry extends Place {
  /** Fields of the text's type; those that only its own page shows are left out. */
  readonly values: object;
}

/** An ordinary page as far as menus show it. */
export interface SnapshotPage extends Omit<Place, 'collection'> {
  readonly headline: string;
}

/**
 * What the admin's preview knows of the newsroom: what the public may see, without bodies. Texts,
 * topics and pictures go by their public names; the names of the files are not public.
 */
export interface Snapshot {
  readonly siteUrl: string;
  readonly settings: SettingsValues;
  /** Newest first. */
  readonly texts: readonly SnapshotEntry[];
  readonly withdrawn: readonly Omit<WithdrawnEntry, 'aliases' | 'since'>[];
  readonly pages: readonly SnapshotPage[];
  readonly people: readonly SharedEntry<'people'>[];
  readonly topics: readonly SharedEntry<'topics'>[];
  readonly boilerplates: readonly SharedEntry<'boilerplates'>[];
  /** By the id that Git gives to the file as it was uploaded. */
  readonly pictures: Readonly<Record<string, Awaited<ReturnType<MediaFacts['getPicture']>>>>;
  readonly documents: Readonly<Record<string, Omit<DocumentFacts, 'source' | 'href'>>>;
}

/**
 * The newsroom of a snapshot, for views in a browser.
 * @param now the moment of which corrections and updates count as known
 */
export function fromSnapshot(snapshot: Snapshot, media: MediaFacts, now: number): Newsroom {
  const { settings } = snapshot;
  return {
    siteUrl: snapshot.siteUrl,
    now,
    media,
    getBodyDigest: async () => '',
    site: settings.site,
    navigation: settings.navigation,
    languages: settings.languages.languages,
    publications: snapshot.texts.map(toText),
    withdrawn: snapshot.withdrawn.map((text) => ({ ...text, aliases: [], since: 0 })),
    pages: snapshot.pages.map(toPage),
    people: toMap(snapshot.people),
    topics: toMap(snapshot.topics),
    boilerplates: toMap(snapshot.boilerplates),
  };
}

const noBody = { file: '', format: 'md', digest: '', images: [], tables: [] } as const;

function toText({ values, ...place }: SnapshotEntry): AnyPublicEntry {
  const empty = { topics: [], attachments: [], related: [], aliases: [], corrections: [] };
  return {
    ...place,
    id: toEntryId(place),
    values: { ...empty, ...values } as unknown as CollectionValues[PublicationName],
    body: noBody,
  } as AnyPublicEntry;
}

function toPage({ headline, ...place }: SnapshotPage): PublicEntry<'pages'> {
  const values = { headline, summary: '', aliases: [], draft: false };
  return {
    ...place,
    collection: 'pages',
    id: `pages/${place.key}`,
    values: values as unknown as CollectionValues['pages'],
    body: noBody,
  };
}

const toMap = <E extends { readonly key: string }>(entries: readonly E[]): Map<string, E> =>
  new Map(entries.map((entry) => [entry.key, entry]));
