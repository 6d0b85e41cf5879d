import { toEntryId } from '../../model/location.ts';
import type { NavigationValues } from '../../model/content-types/settings.ts';
import { getLocales } from '../newsroom/locale.ts';
import type {
  AnyPublicEntry,
  Newsroom,
  PublicEntry,
  SharedEntry,
  WithdrawnEntry,
} from '../newsroom/public-newsroom.ts';
import { getTopicName } from '../page-views/topics.ts';

/** The key of the organization's own boilerplate, which releases use unless they name another. */
const ownBoilerplate = 'own';

/**
 * The newsroom with public keys. A file name can reveal who an entry is about, so entries and topics get
 * their first address as key; a boilerplate, which has no address, gets its purpose.
 */
export function withPublicKeys(newsroom: Newsroom): Newsroom {
  const { site, topics } = newsroom;
  const locales = new Map(getLocales(newsroom).map((locale) => [locale.language, locale]));
  const getKey = (entry: AnyPublicEntry | PublicEntry<'pages'> | WithdrawnEntry) =>
    locales
      .get(entry.language)!
      .getId(entry)
      .slice(entry.collection.length + 1);
  const topicNames = new Map(
    [...topics].map(([key, topic]) => [key, getTopicName(newsroom, topic)]),
  );
  const toTopics = (keys: readonly string[]) => keys.flatMap((key) => topicNames.get(key) ?? []);
  const pageKeys = new Map(newsroom.pages.map((page) => [page.key, getKey(page)]));
  const own = newsroom.boilerplates.get(site.boilerplate ?? '');
  return {
    ...newsroom,
    publications: newsroom.publications.map((entry) => {
      const values = { ...entry.values, topics: toTopics(entry.values.topics) };
      return { ...entry, ...toKeyAndId(entry, getKey(entry)), values } as AnyPublicEntry;
    }),
    withdrawn: newsroom.withdrawn.map((entry) => ({ ...entry, key: getKey(entry) })),
    pages: newsroom.pages.map((page) => ({ ...page, ...toKeyAndId(page, getKey(page)) })),
    people: new Map(
      [...newsroom.people].map(([key, { values }]) => [
        key,
        { key, values: { ...values, topics: toTopics(values.topics) } },
      ]),
    ),
    topics: new Map(
      [...topics.values()].map(({ key, values }) => {
        const name = topicNames.get(key)!;
        return [name, { key: name, values } satisfies SharedEntry<'topics'>];
      }),
    ),
    boilerplates: new Map(own && [[ownBoilerplate, { ...own, key: ownBoilerplate }]]),
    site: { ...site, boilerplate: own && ownBoilerplate },
    navigation: toNavigation(newsroom.navigation, pageKeys),
  };
}

const toKeyAndId = ({ collection }: { collection: string }, key: string) => ({
  key,
  id: toEntryId({ collection, key }),
});

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
