import type { CollectionName } from '../../../model/content-types/collections.ts';
import { deriveOnce } from '../../../model/derivation.ts';
import { toSearchTerms } from '../../../model/content-types/searchable-entry.ts';
import { getTitleValue } from '../../../model/content-types/entry-title.ts';
import { toEntryId } from '../../../model/location.ts';
import { lifecycle, type Lifecycle } from '../../../publishing/visibility/lifecycle.ts';
import type { ActionParams } from '../../store-api/protocol.ts';
import type { EntriesAtCommit, EntryIndex } from './entry-index.ts';
import type { Repository } from '../git/repository.ts';
import type { IndexedEntry } from './indexed-entry.ts';
import { findOutdated, type OutdatedEntries } from './outdated-entries.ts';
import { getOtherConsent, toShared, type OtherConsent } from './shared-consent.ts';

/** An entry that others can refer to, with all its translations. */
export interface ReferenceOption {
  readonly collection: CollectionName;
  readonly key: string;
  readonly translations: readonly {
    /** Undefined for entries that hold all languages in one file. */
    readonly language?: string | undefined;
    /** The unchecked title, which may have a value for each language. */
    readonly title: unknown;
    readonly datePublished: unknown;
    /** The unchecked last part of its address, unless that is the name of the file. */
    readonly slug?: unknown;
    readonly state: Lifecycle;
    /** The consent of its other translations, which counts for it too. */
    readonly consent?: OtherConsent['consent'];
    /** The languages in which it has changed since it was translated from them. */
    readonly newer: readonly string[];
    /** Of people: what they do, unchecked. */
    readonly functions?: unknown;
    /** Of people: whether they have left the organization, unchecked. */
    readonly former?: unknown;
  }[];
}

/** An option with what it is searched and sorted by. */
interface Candidate {
  readonly collection: CollectionName;
  readonly key: string;
  /** `releases/2011/slug` */
  readonly id: string;
  readonly entries: readonly IndexedEntry[];
  /** Its folded titles. */
  readonly title: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly date: number;
}

/** The newest published entries with all words in one of their titles, or only certain ones. */
export async function findReferences(
  repository: Repository,
  index: EntryIndex,
  params: ActionParams['findReferences'],
): Promise<ReferenceOption[]> {
  const { collections, limit } = params;
  const terms = toSearchTerms(params.words ?? '');
  const ids = params.ids && new Set(params.ids);
  const published = await index.read();
  const found = getCandidates(published)
    .filter(({ collection }) => collections.includes(collection))
    .filter(({ id }) => !ids || ids.has(id))
    .filter(({ title }) => terms.every((term) => title.includes(term)))
    .slice(0, limit);
  const entries = found.flatMap((one) => one.entries);
  const outdated = await findOutdated(repository, published, entries);
  const now = repository.getNow();
  return found.map((candidate) => toOption(candidate, published, outdated, now));
}

/** All entries with their translations, the newest first. */
const getCandidates = deriveOnce(({ entries }: EntriesAtCommit): readonly Candidate[] => {
  const located = [...entries.values()].flatMap(({ location, ...entry }) =>
    location ? [{ ...entry, location }] : [],
  );
  return [...Map.groupBy(located, ({ location }) => toEntryId(location))]
    .map(([id, translations]) => ({
      id,
      collection: translations[0]!.location.collection,
      key: translations[0]!.location.key,
      entries: translations,
      title: translations.map(({ searched }) => searched.title).join('\n'),
      date: Math.max(...translations.map(({ searched }) => searched.date)),
    }))
    .sort((a, b) => b.date - a.date || collator.compare(a.title, b.title));
});

const collator = new Intl.Collator(undefined, { numeric: true });

const toOption = (
  { collection, key, entries }: Candidate,
  published: EntriesAtCommit,
  outdated: OutdatedEntries,
  now: number,
): ReferenceOption => ({
  collection,
  key,
  translations: entries.map(({ path, location, listed, publishable }) => ({
    language: location?.language,
    title: getTitleValue(listed),
    datePublished: listed['datePublished'],
    slug: listed['slug'],
    state: lifecycle(toShared(published, { location }, publishable), now),
    ...getOtherConsent(published, { path, location }),
    newer: [...(outdated.get(path)?.keys() ?? [])],
    functions: listed['functions'],
    former: listed['former'],
  })),
});
