import { getMessages } from '../../languages/get-messages.ts';
import {
  getKind,
  publicationNames,
  type ListedKind,
  type PublicationName,
} from '../../model/content-types/collections.ts';
import { newestCount } from '../../publishing/lists/list-division.ts';
import { getListed } from '../newsroom/entry-index.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry, SharedEntry } from '../newsroom/public-newsroom.ts';
import { defineQuery } from '../newsroom/queries.ts';
import { getTopicHref } from './cards.ts';
import { openListPages, type ListName, type ListPages } from './divided-list.ts';

/** A list of entries with pages of its own. */
export interface EntryList {
  /** The same in every language: `releases`, `releases/statement`, `topics/policing`. Not public: a topic’s key is a file name. */
  readonly name: ListName;
  readonly title: string;
  /** Address of the page of the newest; the other pages are below it. */
  readonly href: string;
  readonly pages: ListPages;
}

/** The entries of a section, or those of one kind in it. */
export interface SectionList extends EntryList {
  readonly section: PublicationName;
  readonly kind?: ListedKind;
}

/** Names one page of one list: plain data, from which its view is made. */
export interface ListPageKey {
  /** Name of the list. */
  readonly list: string;
  /** Path below the list. */
  readonly path: string;
}

/** The pages of lists, without their views. */
export const toListedPages = (lists: readonly EntryList[]): ListPageKey[] =>
  lists.flatMap(({ name, pages }) => [...pages.keys()].map((path) => ({ list: name, path })));

/** The names of the lists of the sections, each followed by those of its kinds. */
const getSectionListNames = defineQuery('lists of sections', (locale) =>
  publicationNames.flatMap((section): { section: PublicationName; kind?: ListedKind }[] => {
    const { kindLists } = getMessages(locale.language);
    const entries: readonly AnyPublicEntry[] = getListed(locale, section);
    const kinds = new Set(entries.map(getKind));
    // Every entry of a short section is on its first page: to choose a kind would show less of little.
    const hasKinds = entries.length > newestCount && kinds.size > 1;
    const names = (Object.keys(kindLists) as ListedKind[]).filter((kind) => kinds.has(kind));
    return [{ section }, ...(hasKinds ? names : []).map((kind) => ({ section, kind }))];
  }),
);

/** The lists of the sections by name, each followed by those of its kinds. */
export const getSectionLists = (locale: Locale): ReadonlyMap<string, SectionList> =>
  new Map(
    getSectionListNames(locale)
      .map((name) => toSectionList(locale, name))
      .map((list) => [list.name, list]),
  );

function toSectionList(
  locale: Locale,
  { section, kind }: { readonly section: PublicationName; readonly kind?: ListedKind },
): SectionList {
  const { sections, kindLists } = getMessages(locale.language);
  const name: ListName = kind ? `${section}/${kind}` : section;
  const pages = openListPages(locale, name);
  if (kind)
    return {
      ...{ name, section, kind, pages },
      title: kindLists[kind],
      href: locale.permalinks.kind(section, kind),
    };
  return {
    ...{ name, section, pages },
    title: sections[section],
    href: locale.permalinks.section(section),
  };
}

/** The list of a topic. */
export function getTopicList(locale: Locale, topic: SharedEntry<'topics'>): EntryList {
  const name: ListName = `topics/${topic.key}`;
  return {
    name,
    title: topic.values.name[locale.language] ?? '',
    href: getTopicHref(locale, topic),
    pages: openListPages(locale, name),
  };
}
