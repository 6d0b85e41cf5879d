import type { MediaFacts } from '../../media/index.ts';
import { deriveOnce } from '../../model/derivation.ts';
import {
  collections,
  getKind,
  type CollectionValues,
  type PublicationKind,
  type PublicationName,
  type SettingsValues,
} from '../../model/content-types/collections.ts';
import type { Publication } from '../../model/content-types/publication.ts';
import type { Section } from '../../model/content-types/settings.ts';
import { formatLocation, toEntryId } from '../../model/location.ts';
import type { AddressedEntry } from '../../publishing/addresses/public-name.ts';
import { opensAt } from '../../publishing/visibility/lifecycle.ts';
import type { BodyDigests } from './body-digests.ts';
import type { StoredBody, StoredEntry } from './stored-entry.ts';
import { typesetValues } from './typeset-values.ts';

/** A publication or page that the public may see, in one language. */
export interface PublicEntry<K extends PublicationName | 'pages' = PublicationName> {
  /** Collection and key, by which other entries refer to this one. Never public: see `getId`. */
  readonly id: string;
  readonly collection: K;
  readonly language: string;
  readonly key: string;
  readonly slug: string;
  readonly values: CollectionValues[K];
  readonly body: StoredBody;
}

/** What remains of a withdrawn entry: nothing of its content. */
export interface WithdrawnEntry extends AddressedEntry {
  readonly collection: PublicationName;
  readonly kind: PublicationKind;
  readonly withdrawn: NonNullable<Publication['withdrawn']>;
}

/** A person, topic or boilerplate: one file for all languages. */
export interface SharedEntry<K extends 'people' | 'topics' | 'boilerplates'> {
  readonly key: string;
  readonly values: CollectionValues[K];
}

export type AnyPublicEntry = { [K in PublicationName]: PublicEntry<K> }[PublicationName];

/** All that the public may see, in all languages. Views are made of this and of nothing else. */
export interface Newsroom {
  /** Origin of the site without a closing slash. */
  readonly siteUrl: string;
  /** Milliseconds since 1970-01-01T00:00Z: the moment for which the site is built. */
  readonly now: number;
  readonly media: MediaFacts;
  getBodyDigests(body: StoredBody): Promise<BodyDigests>;
  readonly site: SettingsValues['site'];
  readonly navigation: SettingsValues['navigation'];
  /** The default language first. */
  readonly languages: SettingsValues['languages']['languages'];
  /** Whether lists show what exists in other languages only. */
  readonly listUntranslated: boolean;
  /** Newest first. */
  readonly publications: readonly AnyPublicEntry[];
  readonly withdrawn: readonly WithdrawnEntry[];
  readonly pages: readonly PublicEntry<'pages'>[];
  readonly people: ReadonlyMap<string, SharedEntry<'people'>>;
  readonly topics: ReadonlyMap<string, SharedEntry<'topics'>>;
  readonly boilerplates: ReadonlyMap<string, SharedEntry<'boilerplates'>>;
  /** Only in a preview, which does not know all publications: what they amount to. */
  readonly summary?: NewsroomSummary;
}

/** What pages show of the whole newsroom, by language. */
export interface NewsroomSummary {
  /** Sections with entries. */
  readonly sections: Readonly<Record<string, readonly Section[]>>;
}

type Kept = PublicationName | 'pages';

/** An entry as the public sees it. */
export const toPublicEntry = deriveOnce(
  ({ location, values, body }: StoredEntry<Kept>): PublicEntry<Kept> => {
    const { collection, key, name, language = '' } = location;
    if (!body) throw new Error(`${formatLocation(location)} was stored without its body.`);
    const slug = values.slug ?? name;
    const shown = typesetValues(collections[collection].fields, values, language);
    return { id: toEntryId(location), collection, language, key, slug, values: shown, body };
  },
) as <K extends Kept>(entry: StoredEntry<K>) => PublicEntry<K>;

/** What remains of an entry after its withdrawal. */
export function toWithdrawnEntry(entry: StoredEntry<PublicationName>): WithdrawnEntry {
  const { collection, key, name, language = '' } = entry.location;
  const { values } = entry;
  return {
    collection,
    language,
    key,
    slug: values.slug ?? name,
    kind: getKind({ collection, values }),
    withdrawn: values.withdrawn!,
    aliases: values.aliases,
    since: opensAt(values),
  };
}
