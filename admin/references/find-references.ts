import {
  toSearchTerms,
  toSearchableEntry,
} from '../../src/model/content-types/searchable-entry.ts';
import { toEntryId } from '../../src/model/location.ts';
import { toDay } from '../../src/publishing/visibility/entry-state.ts';
import type { ReferenceOption } from '../../src/server/store/entries/reference-options.ts';
import type { StoreParams } from '../backends/store-client.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { toOwnFirst } from '../settings/language-order.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { formatLongDay } from '../settings/moments.ts';
import { listDraftReferences } from './draft-references.ts';
import {
  toReferenceOptions,
  type ListedCollection,
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

async function findReferences(search: ReferenceSearch): Promise<ListedCollection[]> {
  const [published, drafts] = await Promise.all([
    findPublishedReferences(search),
    listDraftReferences(search),
  ]);
  return [...published, ...drafts.map((collection) => filterEntries(collection, search))];
}

/** Finds published entries to refer to, the newest first. */
export async function findPublishedReferences(
  search: ReferenceSearch,
): Promise<ListedCollection[]> {
  return (await getImplementation().call('findReferences', { ...search, limit })).flatMap(toListed);
}

/** One found entry in each of its languages. */
const toListed = ({ collection, key, translations }: ReferenceOption): ListedCollection[] =>
  translations.map(({ language, title, datePublished, functions }) => {
    const day = toDay(datePublished, getAdminSettings().timeZone);
    const $dated = day && formatLongDay(datePublished as string);
    return {
      target: collection,
      ...(language && { language }),
      entries: [{ slug: key, data: { name: title, $day: day, $dated, functions } }],
    };
  });

function filterEntries(
  { entries, ...collection }: ListedCollection,
  { words = '', ids }: ReferenceSearch,
): ListedCollection {
  const terms = toSearchTerms(words);
  const isFound = ({ slug, data }: ListedCollection['entries'][number]) => {
    if (ids) return ids.includes(toEntryId({ collection: collection.target, key: slug }));
    const { title } = toSearchableEntry(data);
    return terms.every((term) => title.includes(term));
  };
  return { ...collection, entries: entries.filter(isFound) };
}
