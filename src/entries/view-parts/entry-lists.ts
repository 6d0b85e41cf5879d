import { getMessages } from '../../languages/get-messages.ts';
import { publicationNames, type PublicationName } from '../../model/content-types/collections.ts';
import {
  divideList,
  newestCount,
  type DivisionOptions,
  type ListPage,
} from '../../publishing/list-division.ts';
import { getEntriesOn, getPublications } from '../newsroom/entry-index.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry, SharedEntry } from '../newsroom/public-newsroom.ts';
import type { ListedKind } from '../views.ts';
import { getKind, getTopicHref } from './cards.ts';

/** A list of entries with pages of its own. */
export interface EntryList {
  /** The same in every language: `releases`, `releases/statement`, `topics/policing`. Not public: a topic’s key is a file name. */
  readonly name: string;
  readonly title: string;
  /** Address of the page of the newest; the other pages are below it. */
  readonly href: string;
  /** By their path below `href`. */
  readonly pages: ReadonlyMap<string, ListPage<AnyPublicEntry>>;
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

/** A page of a list, without its view. */
export interface ListedPage extends ListPageKey {
  /** Address of the page. */
  readonly href: string;
}

export const toListedPages = (lists: readonly EntryList[]): ListedPage[] =>
  lists.flatMap(({ name, href, pages }) =>
    [...pages.keys()].map((path) => ({ list: name, path, href: href + path })),
  );

const sectionLists = new WeakMap<Locale, ReadonlyMap<string, SectionList>>();

/** The lists of the sections by name, each followed by those of its kinds. */
export function getSectionLists(locale: Locale): ReadonlyMap<string, SectionList> {
  let lists = sectionLists.get(locale);
  if (!lists) {
    const all = publicationNames.flatMap((section) => toSectionLists(locale, section));
    sectionLists.set(locale, (lists = new Map(all.map((list) => [list.name, list]))));
  }
  return lists;
}

function toSectionLists(locale: Locale, section: PublicationName): SectionList[] {
  const { sections, kindLists } = getMessages(locale.language);
  const entries: readonly AnyPublicEntry[] = getPublications(locale, section);
  const kinds = Map.groupBy(entries, getKind);
  // Every entry of a short section is on its first page: to choose a kind would show less of little.
  const hasKinds = entries.length > newestCount && kinds.size > 1;
  const names = (Object.keys(kindLists) as ListedKind[]).filter((kind) => kinds.has(kind));
  return [
    {
      name: section,
      section,
      title: sections[section],
      href: locale.permalinks.section(section),
      pages: divide(locale, entries, { isAlwaysByYear: true }),
    },
    ...(hasKinds ? names : []).map((kind) => ({
      name: `${section}/${kind}`,
      section,
      kind,
      title: kindLists[kind],
      href: locale.permalinks.kind(section, kind),
      pages: divide(locale, kinds.get(kind) ?? []),
    })),
  ];
}

const topicLists = new WeakMap<Locale, WeakMap<SharedEntry<'topics'>, EntryList>>();

/** The list of a topic. */
export function getTopicList(locale: Locale, topic: SharedEntry<'topics'>): EntryList {
  let known = topicLists.get(locale);
  if (!known) topicLists.set(locale, (known = new WeakMap()));
  let list = known.get(topic);
  if (!list) known.set(topic, (list = toTopicList(locale, topic)));
  return list;
}

const toTopicList = (locale: Locale, topic: SharedEntry<'topics'>): EntryList => ({
  name: `topics/${topic.key}`,
  title: topic.values.name[locale.language] ?? '',
  href: getTopicHref(locale, topic),
  pages: divide(locale, getEntriesOn(locale, topic)),
});

const divide = ({ dates }: Locale, entries: readonly AnyPublicEntry[], options?: DivisionOptions) =>
  divideList(entries, ({ values }) => dates.isoDay(values.datePublished), options);
