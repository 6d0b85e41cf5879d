import { getTitleValue } from '../../src/model/content-types/entry-title.ts';
import { isUnnamed, toSlug } from '../../src/publishing/addresses/file-name.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

/** What an entry is besides its form, from which its address may come. */
export interface EntryStates {
  /** The name of its file, its address in a language without slug; undefined of a new entry. */
  readonly name?: string | undefined;
  /** As it was saved last; undefined of a new entry. */
  readonly saved: Values | undefined;
  /** Undefined if readers never saw it. */
  readonly published: Values | undefined;
}

/**
 * The slug of an entry with several languages: in each made of its title there, until it is published in that language.
 * What staff wrote stays, and so does a missing slug where the file has its name from the title. With a slug in one language,
 * each that has a title gets one: that of the default language may not be missing.
 * @param languages codes, in the order in which the file of a new entry is named
 */
export function proposeSlug(data: Values, states: EntryStates, languages: readonly string[]) {
  const { slug } = data;
  const titles = getTitleValue(data);
  if (typeof titles === 'string') return slug;
  const titled = languages.filter((code) => getAt(titles, code) !== '');
  if (!states.saved && !slug && titled.length === 1) return slug;
  const proposed = titled.map((code) => proposeOne(data, states, code));
  const first = proposed.find(Boolean);
  if (!first) return slug;
  const { name = '', published } = states;
  const ofFile = name === '' || (isUnnamed(name) && !published) ? first : name;
  const slugs = titled.map((code, index) => [code, proposed[index] || ofFile] as const);
  return { ...(slug as object), ...Object.fromEntries(slugs) };
}

function proposeOne(data: Values, { saved, published }: EntryStates, language: string): string {
  const slug = getAt(data.slug, language);
  const getTitle = (values: Values = {}) => getAt(getTitleValue(values), language);
  const isProposed = slug === toSlug(getTitle(saved)) && getTitle(published) === '';
  return (isProposed && toSlug(getTitle(data))) || slug;
}

/** The value of a language; empty without one. */
function getAt(value: unknown, language: string): string {
  const own = (Object(value) as Values)[language];
  return typeof own === 'string' ? own.trim() : '';
}
