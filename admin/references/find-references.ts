import {
  toSearchTerms,
  toSearchableEntry,
} from '../../src/model/content-types/searchable-entry.ts';
import { translate } from '../../src/languages/translate.ts';
import {
  collections as types,
  publicationNames,
} from '../../src/model/content-types/collections.ts';
import type { ReferenceTarget } from '../../src/model/fields/field.ts';
import { toReferredId } from '../../src/model/fields/reference.ts';
import { toEntryId } from '../../src/model/location.ts';
import { toDay } from '../../src/publishing/visibility/entry-state.ts';
import type { ReferenceOption } from '../../src/server/store/entries/reference-options.ts';
import type { StoreParams } from '../decap/types/used-backend.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { toOwnFirst } from '../settings/language-order.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { formatLongDay } from '../settings/moments.ts';
import { listDraftReferences } from './draft-references.ts';
import {
  toReferenceOptions,
  type ListedEntry,
  type ReferenceOption as Option,
} from './reference-options.ts';

/** Most entries to choose from at once; staff find others by typing a word of the title. */
const limit = 100;

/** Which entries are looked for: by words of their titles, or by ids such as `topics/policing`. */
export type ReferenceSearch = Omit<StoreParams<'findReferences'>, 'limit'>;

/**
 * Finds entries to refer to, published or not, by their titles in the language of the admin.
 * @param preferred as of `toReferenceOptions`
 */
export async function findReferenceOptions(
  search: ReferenceSearch,
  preferred?: Option,
): Promise<Option[]> {
  const codes = toOwnFirst(getAdminSettings().languages, getAdminLanguage().code);
  const isAnyOf = search.collections.length > 1;
  return toReferenceOptions(await findReferences(search), codes, isAnyOf, preferred);
}

/** The newest publications that readers see in a language, with certain words in their titles. */
export async function findPublicOptions(language: string, typed: string): Promise<Option[]> {
  const words = typed.trim().slice(0, 200);
  const search = { collections: [...publicationNames], limit, ...(words && { words }) };
  const found = (await getImplementation().call('findReferences', search)).map((one) => ({
    ...one,
    translations: one.translations.filter(
      (own) => own.language === language && own.state === 'public',
    ),
  }));
  return toReferenceOptions(found.flatMap(toListed), [language], true);
}

/**
 * The titles of the entries that a field refers to, by what it stores. Without an answer there are none, and what is stored
 * still tells which are meant.
 */
export async function findReferredTitles(
  to: readonly ReferenceTarget[],
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = keys.map((key) => toReferredId(to, key));
  const found = await findReferenceOptions({ collections: [...to], ids }).catch(() => []);
  return new Map(found.map(({ value, label }) => [value, label]));
}

async function findReferences(search: ReferenceSearch): Promise<ListedEntry[]> {
  const [published, drafts] = await Promise.all([
    getImplementation().call('findReferences', { ...search, limit }),
    listDraftReferences(search),
  ]);
  return [...published.flatMap(toListed), ...drafts.filter((draft) => isFound(draft, search))];
}

/** One found entry in each of its languages. */
const toListed = ({ collection, key, translations }: ReferenceOption): ListedEntry[] =>
  translations.map(({ language, title, datePublished, functions, former }) => {
    const $day = toDay(datePublished, getAdminSettings().timeZone);
    const $dated = $day && formatLongDay(datePublished as string);
    const { label } = types.people.fields.former;
    const $note = former === true ? translate(label, getAdminLanguage()) : '';
    const data = { name: title, $day, $dated, $note, functions, former };
    return { target: collection, language, slug: key, data };
  });

function isFound({ target, slug, data }: ListedEntry, { words = '', ids }: ReferenceSearch) {
  if (ids) return ids.includes(toEntryId({ collection: target, key: slug }));
  const { title } = toSearchableEntry(data);
  return toSearchTerms(words).every((term) => title.includes(term));
}
