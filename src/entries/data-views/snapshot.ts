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

type SnapshotLocation = Pick<AnyPublicEntry, 'collection' | 'language' | 'key' | 'slug'>;

/** What pages of other entries show of a public entry. */
export interface SnapshotEntry extends SnapshotLocation {
  /** Fields of the entry, without those that only its own page shows. */
  readonly values: object;
}

/** What menus show of an ordinary page. */
export interface SnapshotPage extends Omit<SnapshotLocation, 'collection'> {
  readonly headline: string;
}

/**
 * What the admin's preview knows of the newsroom: what the public may see, without bodies. Entries,
 * topics and pictures have their public names; the names of their files are not public.
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
 * @param now milliseconds since 1970-01-01T00:00Z; later corrections and updates are left out
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
    publications: snapshot.texts.map(toPublication),
    withdrawn: snapshot.withdrawn.map((entry) => ({ ...entry, aliases: [], since: 0 })),
    pages: snapshot.pages.map(toPage),
    people: toMap(snapshot.people),
    topics: toMap(snapshot.topics),
    boilerplates: toMap(snapshot.boilerplates),
  };
}

const noBody = { file: '', format: 'md', digest: '', images: [], tables: [] } as const;

function toPublication({ values, ...location }: SnapshotEntry): AnyPublicEntry {
  const empty = { topics: [], attachments: [], related: [], aliases: [], corrections: [] };
  return {
    ...location,
    id: toEntryId(location),
    values: { ...empty, ...values } as unknown as CollectionValues[PublicationName],
    body: noBody,
  } as AnyPublicEntry;
}

function toPage({ headline, ...location }: SnapshotPage): PublicEntry<'pages'> {
  const values = { headline, summary: '', aliases: [], draft: false };
  return {
    ...location,
    collection: 'pages',
    id: `pages/${location.key}`,
    values: values as unknown as CollectionValues['pages'],
    body: noBody,
  };
}

const toMap = <E extends { readonly key: string }>(entries: readonly E[]): Map<string, E> =>
  new Map(entries.map((entry) => [entry.key, entry]));
