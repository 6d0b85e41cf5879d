import { getMessages } from '../../languages/get-messages.ts';
import type { Locale } from '../newsroom/locale.ts';
import { toDividedView } from '../view-parts/divided-view.ts';
import {
  getSectionLists,
  toListedPages,
  type ListPageKey,
  type SectionList,
} from '../view-parts/entry-lists.ts';
import { toSectionFeedSource } from '../view-parts/feed-sources.ts';
import type { ListView } from '../views.ts';

/** The pages of the sections and of their kinds, without their views. */
export const getListPages = (locale: Locale): ListPageKey[] =>
  toListedPages([...getSectionLists(locale).values()]);

/** A page of a section or of one of its kinds. */
export async function toListView(
  locale: Locale,
  { list: name, path }: ListPageKey,
): Promise<ListView> {
  const list = getSectionLists(locale).get(name);
  if (!list) throw new Error(`There is no list ${name}.`);
  const { section, kind } = list;
  const { sections, sectionDescriptions } = getMessages(locale.language);
  const view = await toDividedView(locale, list, path, {
    section,
    description: sectionDescriptions[section],
    above: kind ? [{ label: sections[section], href: locale.permalinks.section(section) }] : [],
    // There is no feed of one kind.
    ...(!kind && { feed: toSectionFeedSource(locale, section) }),
    getTranslated: (other) => getSectionLists(other).get(name),
  });
  return {
    ...view,
    section,
    ...(kind && { kind }),
    kinds: getKinds(locale, list, path),
  };
}

/**
 * Links to the same page of all kinds and of each kind; to the first page of a kind that has no other. Pages of months
 * have none, so that they depend on their own entries only.
 */
function getKinds(locale: Locale, current: SectionList, path: string): ListView['kinds'] {
  const { allKinds } = getMessages(locale.language).list;
  const lists = [...getSectionLists(locale).values()].filter(
    ({ section }) => section === current.section,
  );
  if (current.pages.get(path)?.period.month || lists.length === 1) return [];
  return lists
    .filter(({ pages }) => pages.has(path) || pages.size === 1)
    .map(({ kind, title, href, pages }) => ({
      label: kind ? title : allKinds,
      href: pages.has(path) ? href + path : href,
      current: kind === current.kind,
    }));
}
