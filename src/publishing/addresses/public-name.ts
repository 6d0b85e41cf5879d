import type { CollectionName } from '../../model/content-types/collections.ts';
import type { Permalinks } from './permalinks.ts';

/** An entry in one language, with its present and former addresses. */
export interface AddressedEntry {
  readonly collection: Exclude<CollectionName, 'people' | 'topics' | 'boilerplates'>;
  /** Path of the file below its language folder: `2011/slug`. Never public by itself. */
  readonly key: string;
  readonly language: string;
  readonly slug: string;
  /** The oldest first. */
  readonly aliases: readonly string[];
  /** Milliseconds since 1970-01-01T00:00Z from which the public could see it. */
  readonly since: number;
}

/**
 * The public key of an entry. A file name may reveal who the entry is about, so the slug of the entry's
 * first address replaces it. Ids in feeds and calendars contain this key, so it stays the same when the
 * slug changes, as long as the aliases keep the former address.
 *
 * A translation begins with the date of its original. Of several with one date, that counts whose first address is the
 * name of the file, which is the original's: so a later translation changes nothing.
 *
 * @param translations all public translations of one entry, in the order of the newsroom's languages
 */
export function toPublicKey(
  translations: readonly AddressedEntry[],
  getPermalinks: (language: string) => Permalinks,
): string {
  const names = translations
    // A date that cannot be read, in the preview, is neither earlier nor later.
    .filter(({ since }) => !translations.some((other) => other.since < since))
    .map((translation) => getFirstName(translation, getPermalinks(translation.language)));
  const parts = translations[0]?.key.split('/') ?? [];
  const file = parts.pop();
  const name = file !== undefined && names.includes(file) ? file : names[0];
  if (name === undefined) throw new Error('An entry without translations has no key.');
  return [...parts, name].join('/');
}

/** Last part of the first address that an entry had in its section. */
export function getFirstName(
  { collection, slug, aliases }: Pick<AddressedEntry, 'collection' | 'slug' | 'aliases'>,
  permalinks: Permalinks,
): string {
  const names = aliases.flatMap((alias) => {
    const name = alias.split('/').at(-2) ?? '';
    return permalinks.entry(collection, name) === alias ? [name] : [];
  });
  return names[0] ?? slug;
}

/**
 * The public name of a topic: its key, if that is its slug in some language, or else its slug in the first
 * language that has one.
 *
 * @param languages codes of the newsroom's languages, the default first
 */
export function toTopicName(
  key: string,
  values: {
    readonly name: Readonly<Record<string, string>>;
    readonly slug?: Readonly<Record<string, string>> | undefined;
  },
  languages: readonly string[],
): string {
  const slugs = languages
    .filter((language) => values.name[language])
    .map((language) => values.slug?.[language] || key);
  return slugs.includes(key) ? key : (slugs[0] ?? key);
}
