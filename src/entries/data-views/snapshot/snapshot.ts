import type { DocumentFacts, MediaFacts } from '../../../media/index.ts';
import type {
  CollectionValues,
  PublicationName,
  SettingsValues,
} from '../../../model/content-types/collections.ts';
import { toEntryId } from '../../../model/location.ts';
import type {
  AnyPublicEntry,
  Newsroom,
  NewsroomSummary,
  PublicEntry,
  SharedEntry,
} from '../../newsroom/public-newsroom.ts';

/** What pages of other entries show of a public entry. */
export interface SnapshotEntry extends Pick<
  AnyPublicEntry,
  'collection' | 'language' | 'key' | 'slug'
> {
  /** Fields of the entry, without those that only its own page shows. */
  readonly values: object;
}

/** What menus show of an ordinary page. */
export interface SnapshotPage extends Omit<SnapshotEntry, 'collection' | 'values'> {
  readonly headline: string;
}

type Picture = Awaited<ReturnType<MediaFacts['getPicture']>>;

/**
 * What the admin's preview knows of the newsroom: what the public may see, without bodies. Only staff can read it, since
 * keys are names of files. What grows with the archive is in parts, so that a preview loads only what it shows.
 */
export interface Snapshot {
  readonly siteUrl: string;
  readonly settings: SettingsValues;
  readonly summary: NewsroomSummary;
  readonly pages: readonly SnapshotPage[];
  readonly people: readonly SharedEntry<'people'>[];
  readonly topics: readonly SharedEntry<'topics'>[];
  readonly boilerplates: readonly SharedEntry<'boilerplates'>[];
  /** The logo and the photos of people. */
  readonly pictures: readonly Picture[];
  /** Names of the parts with publications, the newest first. */
  readonly months: readonly string[];
  /** Names of the parts with media. */
  readonly media: readonly string[];
}

/** The publications of one month. */
export interface SnapshotMonth {
  /** Newest first. */
  readonly publications: readonly SnapshotEntry[];
  /** Those that they show in lists. */
  readonly pictures: readonly Picture[];
}

/** Media whose ids begin alike. */
export interface SnapshotMedia {
  /** By the id that Git gives to the file as it was uploaded. */
  readonly pictures: Readonly<Record<string, Picture>>;
  readonly documents: Readonly<Record<string, Omit<DocumentFacts, 'source' | 'href'>>>;
}

/** The name of the part that has a media file. @param id that Git gives to the file as it was uploaded */
export const toMediaName = (id: string): string => `media-${id.slice(0, 2)}`;

/**
 * The newsroom of a snapshot, for views in a browser.
 * @param now milliseconds since 1970-01-01T00:00Z, by which events are over
 */
export function fromSnapshot(snapshot: Snapshot, media: MediaFacts, now: number): Newsroom {
  const { settings } = snapshot;
  return {
    siteUrl: snapshot.siteUrl,
    now,
    media,
    getBodyDigests: async () => ({ digest: '', seen: '' }),
    site: settings.site,
    navigation: settings.navigation,
    ...settings.languages,
    publications: [],
    withdrawn: [],
    pages: snapshot.pages.map(toPage),
    people: toMap(snapshot.people),
    topics: toMap(snapshot.topics),
    boilerplates: toMap(snapshot.boilerplates),
    summary: snapshot.summary,
  };
}

const noBody = {
  file: '',
  format: 'md',
  digest: '',
  mayBeUnseen: false,
  images: [],
  tables: [],
} as const;

/** A publication of a snapshot, with all that views expect of one. */
export function fromSnapshotEntry({ values, ...location }: SnapshotEntry): AnyPublicEntry {
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
