import type { CollectionName } from '../../src/model/content-types/collections.ts';
import { getTitle } from '../../src/model/content-types/entry-title.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

/** An entry in one language, as lists of entries show it. */
export interface ListedEntry {
  readonly target: CollectionName;
  /** Code of the language; undefined for shared entries. */
  readonly language?: string | undefined;
  /** Path below the collection's folder without ending. */
  readonly slug: string;
  readonly data: Values;
}

/** An option of a list from which staff choose. */
export interface ReferenceOption {
  /** What the field stores. */
  readonly value: string;
  /** What staff read. */
  readonly label: string;
}

/**
 * The entries to choose from, newest first, then by name; an entry and its translations are one option.
 * @param languages codes, in the order in which a title is looked for
 * @param withTarget true if the stored key names its collection too, as in `releases/2011/slug`
 * @param preferred the function of people who come first, and its label
 */
export function toReferenceOptions(
  entries: readonly ListedEntry[],
  languages: readonly string[],
  withTarget: boolean,
  preferred?: { readonly value: string; readonly label: string },
): ReferenceOption[] {
  const rank = ({ language }: ListedEntry) =>
    language === undefined ? 0 : languages.indexOf(language);
  const found = new Map<string, { label: string; day: string; isPreferred: boolean }>();
  for (const { target, slug, data } of entries.toSorted((a, b) => rank(a) - rank(b))) {
    const value = withTarget ? `${target}/${slug}` : slug;
    if (found.has(value)) continue;
    const day = typeof data.$day === 'string' ? data.$day : '';
    const [dated, note] = [data.$dated, data.$note].map((part) =>
      typeof part === 'string' ? part : '',
    );
    const { functions, former } = data;
    const isPreferred =
      preferred !== undefined &&
      former !== true &&
      Array.isArray(functions) &&
      functions.includes(preferred.value);
    const title = getTitle(data, languages) || slug;
    const label = [title, dated, isPreferred && preferred.label, note].filter(Boolean);
    found.set(value, { label: label.join(' · '), day, isPreferred });
  }
  return [...found]
    .sort(
      ([, a], [, b]) =>
        b.day.localeCompare(a.day) ||
        Number(b.isPreferred) - Number(a.isPreferred) ||
        a.label.localeCompare(b.label),
    )
    .map(([value, { label }]) => ({ value, label }));
}
