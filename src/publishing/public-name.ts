import type { CollectionName } from '../model/content-types/collections.ts';
import type { Permalinks } from './permalinks.ts';

/** One language version of a text, with the addresses at which the public has known it. */
export interface AddressedEntry {
  readonly collection: Exclude<CollectionName, 'people' | 'topics' | 'boilerplates'>;
  /** Place of the file below its language folder: `2011/slug`. Never public by itself. */
  readonly key: string;
  readonly language: string;
  readonly slug: string;
  /** The oldest first. */
  readonly aliases: readonly string[];
  /** Milliseconds since 1970-01-01T00:00Z from which the public could see it. */
  readonly since: number;
}

/**
 * The key of a text as readers may know it: the name of its file, which may say who is in it, gives way
 * to the first address that the text had. Ids in feeds and calendars are made of it, so it stays when a
 * slug changes, as long as the former address is kept among the aliases.
 *
 * @param versions all public versions of one text, in the order of the newsroom's languages; that which
 *   appeared first counts, so that a later translation changes nothing
 */
export function toPublicKey(
  versions: readonly AddressedEntry[],
  getPermalinks: (language: string) => Permalinks,
): string {
  const [first] = versions.toSorted((a, b) => a.since - b.since);
  if (!first) throw new Error('A text without versions has no key.');
  const name = getFirstName(first, getPermalinks(first.language));
  return [...first.key.split('/').slice(0, -1), name].join('/');
}

/** Last part of the first address that a version had in its section. */
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
 * The name of a topic as readers may know it: that of its file where it is an address, or else the slug
 * in the first language that has one.
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
