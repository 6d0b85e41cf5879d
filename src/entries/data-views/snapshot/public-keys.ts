import type { NavigationValues } from '../../../model/content-types/settings.ts';
import { getLocales } from '../../newsroom/locale.ts';
import type { AnyPublicEntry, Newsroom, PublicEntry } from '../../newsroom/public-newsroom.ts';
import { getTopicName } from '../../page-views/topics.ts';

/** The key of the organization's own boilerplate, which releases use unless they name another. */
const ownBoilerplate = 'own';

/** Gives public keys. */
export interface PublicKeys {
  getKey(entry: AnyPublicEntry | PublicEntry<'pages'>): string;
  /** Public keys of the topics that are public. @param keys names of their files */
  toTopics(keys: readonly string[]): string[];
}

/**
 * Gives public keys to what has the name of its file as key, which can reveal who an entry is about: entries and topics get
 * their first address instead.
 */
export function definePublicKeys(newsroom: Newsroom): PublicKeys {
  const locales = new Map(getLocales(newsroom).map((locale) => [locale.language, locale]));
  const toName = (key: string) => {
    const topic = newsroom.topics.get(key);
    return topic ? getTopicName(newsroom, topic) : [];
  };
  return {
    getKey: (entry) =>
      locales
        .get(entry.language)!
        .getId(entry)
        .slice(entry.collection.length + 1),
    toTopics: (keys) => keys.flatMap(toName),
  };
}

/** The settings of a newsroom and what its entries share, with public keys. */
export type SharedNewsroom = Pick<
  Newsroom,
  'pages' | 'people' | 'topics' | 'boilerplates' | 'site' | 'navigation'
>;

/** With public keys; a boilerplate, which has no address, gets its purpose. */
export function withPublicKeys(newsroom: Newsroom): SharedNewsroom {
  const { site, topics } = newsroom;
  const { getKey, toTopics } = definePublicKeys(newsroom);
  const pageKeys = new Map(newsroom.pages.map((page) => [page.key, getKey(page)]));
  const own = newsroom.boilerplates.get(site.boilerplate ?? '');
  return {
    pages: newsroom.pages.map((page) => ({ ...page, key: pageKeys.get(page.key)! })),
    people: new Map(
      [...newsroom.people].map(([key, { values }]) => [
        key,
        { key, values: { ...values, topics: toTopics(values.topics) } },
      ]),
    ),
    topics: new Map(
      [...topics.values()].map((topic) => {
        const key = getTopicName(newsroom, topic);
        return [key, { key, values: topic.values }];
      }),
    ),
    boilerplates: new Map(own && [[ownBoilerplate, { ...own, key: ownBoilerplate }]]),
    site: { ...site, boilerplate: own && ownBoilerplate },
    navigation: toNavigation(newsroom.navigation, pageKeys),
  };
}

/** Menus without the pages that are not public. */
function toNavigation(
  { main, footer }: NavigationValues,
  pageKeys: ReadonlyMap<string, string>,
): NavigationValues {
  const toItems = (items: NavigationValues['main']) =>
    items.flatMap((item) => {
      if (item.page === undefined) return [item];
      const page = pageKeys.get(item.page);
      return page === undefined ? [] : [{ ...item, page }];
    });
  return { main: toItems(main), footer: toItems(footer) };
}
