import { foldWord } from '../../languages/wording/fold-word.ts';
import { collections, settings } from './collections.ts';
import type { ContentType } from './content-type.ts';
import { getTitleValue } from './entry-title.ts';
import type { Field } from '../fields/field.ts';
import type { Values } from '../fields/written-value.ts';

/** The text of an entry that staff can search, folded. */
export interface SearchableEntry<Text extends Searchable = Searchable> {
  /** Its title in all its languages. */
  readonly title: string;
  /** All its free text, including the title: a string, or its bytes to save memory. */
  readonly text: Text;
  /** All its other strings, such as addresses, file names and internal notes. */
  readonly other: string;
  /** Milliseconds since 1970-01-01T00:00Z. Entries without a date, such as people, count as the newest. */
  readonly date: number;
}

/** What can be searched: a string, or its bytes. */
export interface Searchable {
  includes(word: string): boolean;
}

/**
 * Extracts the searchable text of an entry.
 * @param data its fields, and its body in `body`
 */
export function toSearchableEntry(data: Values): SearchableEntry<string> {
  const date = Date.parse(String(data['datePublished']));
  return {
    title: toText(getStrings(getTitleValue(data), true), true),
    text: toText(getStrings(data, false), true),
    other: toText(getStrings(data, false), false),
    date: Number.isNaN(date) ? Number.MAX_SAFE_INTEGER : date,
  };
}

/** The search terms, folded for `isMatch`. */
export function toSearchTerms(term: string): string[] {
  return toFolded(term)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether an entry contains all terms, also as parts of words, ignoring case, accents and apostrophes. */
export function isMatch(
  { text }: Pick<SearchableEntry, 'text'>,
  terms: readonly string[],
): boolean {
  return terms.length > 0 && terms.every((term) => text.includes(term));
}

/** Sorts search results: matches in the title first, then the rest, both newest first. */
export function toRanked<T extends { readonly searched: Omit<SearchableEntry, 'text'> }>(
  found: readonly T[],
  terms: readonly string[],
): T[] {
  const isInTitle = ({ searched }: T) =>
    Number(terms.every((term) => searched.title.includes(term)));
  return found.toSorted((a, b) => isInTitle(b) - isInTitle(a) || b.searched.date - a.searched.date);
}

/** The strings of an entry, and which are free text; keys that begin with `$` belong to the admin. */
function* getStrings(value: unknown, isFreeText: boolean): Generator<[string, boolean]> {
  if (typeof value === 'string') yield [value, isFreeText];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of Object.entries(value))
    if (!name.startsWith('$')) yield* getStrings(one, isFreeText || freeTextNames.has(name));
}

const toText = (strings: Iterable<[string, boolean]>, ofFreeText: boolean) =>
  toFolded(
    [...strings]
      .flatMap(([text, isFree]) => (isFree === ofFreeText ? [decodeNumbers(text)] : []))
      .join('\n'),
  );

/** Character references by number, as for the last letter of 陈美&#x73B2;: readers see the letter. */
const decodeNumbers = (text: string) =>
  text.replace(/&#(?:x([\da-f]{1,5})|(\d{1,6}));/gi, (_, hex?: string, decimal?: string) =>
    String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );

/** The meanings of fields by which staff look for a person: who has this number? */
const contactMeanings: ReadonlySet<string> = new Set(['telephone', 'email']);

/**
 * Names of the fields with free text at any depth of an entry: body, title, other free text, and how to reach people.
 * Keys, web addresses, choices and internal notes are not searched.
 */
const freeTextNames: ReadonlySet<string> = new Set([
  'body',
  ...[...Object.values(collections), ...Object.values(settings)].flatMap(getFreeTextNames),
]);

function getFreeTextNames({ fields, listing }: ContentType): string[] {
  const names = Object.entries(fields).flatMap(([name, field]) => [...walkFreeText(name, field)]);
  return listing ? [listing.title, ...names] : names;
}

function* walkFreeText(name: string, field: Field): Generator<string> {
  const { structure, meaning = '', internal } = field;
  if (internal) return;
  if (structure.kind === 'list' || structure.kind === 'localized')
    yield* walkFreeText(name, structure.item);
  if (structure.kind === 'group')
    for (const [innerName, innerField] of Object.entries(structure.fields))
      yield* walkFreeText(innerName, innerField);
  const isFree = structure.kind === 'line' && !structure.pattern;
  if (structure.kind === 'paragraphs' || isFree || contactMeanings.has(meaning)) yield name;
}

/** A text as the search compares it: as the public search does, with straight apostrophes. */
export const toFolded = (text: string) => foldWord(text).replace(/[‘’]/g, "'");
