import { collections, settings } from './collections.ts';
import type { ContentType } from './content-type.ts';
import { getTitleValue } from '../entry-title.ts';
import type { Field } from '../fields/field.ts';

/** What staff search of an entry, folded. */
export interface SearchableEntry<Text extends Searchable = Searchable> {
  /** What it is called, in all its languages. */
  readonly title: string;
  /** All that it says, its title too: a string or, to be kept, its bytes. */
  readonly text: Text;
  /** Milliseconds since 1970-01-01T00:00Z. What has no date, such as a person, is as of today. */
  readonly date: number;
}

interface Searchable {
  includes(word: string): boolean;
}

/**
 * Takes out of an entry what staff search in it.
 * @param data its fields, and in `body` its text
 */
export function toSearchableEntry(
  data: Readonly<Record<string, unknown>>,
): SearchableEntry<string> {
  const date = Date.parse(String(data['datePublished']));
  return {
    title: toFolded([...getSpoken(getTitleValue(data), true)].join('\n')),
    text: toFolded([...getSpoken(data, false)].join('\n')),
    date: Number.isNaN(date) ? Number.MAX_SAFE_INTEGER : date,
  };
}

/** The words that staff look for, as `isMatch` compares them. */
export function toSearchTerms(term: string): string[] {
  return toFolded(term)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether all words stand in an entry, whatever their case, accents and apostrophes; parts of words count too. */
export function isMatch({ text }: SearchableEntry, words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => text.includes(word));
}

/** Puts what was found in order: first what is called so, then the rest, each with the newest first. */
export function toRanked<T extends { readonly searched: SearchableEntry }>(
  found: readonly T[],
  words: readonly string[],
): T[] {
  const isCalled = ({ searched }: T) =>
    Number(words.every((word) => searched.title.includes(word)));
  return found.toSorted((a, b) => isCalled(b) - isCalled(a) || b.searched.date - a.searched.date);
}

/** The strings of fields that say something; keys that begin with `$` are the admin's own. */
function* getSpoken(value: unknown, isSpoken: boolean): Generator<string> {
  if (typeof value === 'string' && isSpoken) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of Object.entries(value))
    if (!name.startsWith('$')) yield* getSpoken(one, isSpoken || spoken.has(name));
}

/**
 * Names of the fields that say something, wherever they stand in an entry: the text, what an entry is called, and
 * what is written freely. Keys, addresses, choices and notes among staff are not what a search is for.
 */
const spoken: ReadonlySet<string> = new Set([
  'body',
  ...[...Object.values(collections), ...Object.values(settings)].flatMap(getSpokenNames),
]);

function getSpokenNames({ fields, listing }: ContentType): string[] {
  const names = Object.entries(fields).flatMap(([name, field]) => [...walkFreeText(name, field)]);
  return listing ? [listing.title, ...names] : names;
}

function* walkFreeText(name: string, field: Field): Generator<string> {
  const { structure, internal } = field;
  if (internal) return;
  if (structure.kind === 'list' || structure.kind === 'localized')
    yield* walkFreeText(name, structure.item);
  if (structure.kind === 'group')
    for (const [part, inside] of Object.entries(structure.fields))
      yield* walkFreeText(part, inside);
  if (structure.kind === 'paragraphs' || (structure.kind === 'line' && !structure.pattern))
    yield name;
}

const toFolded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase();
