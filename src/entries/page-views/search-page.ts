import { getMessages } from '../../languages/get-messages.ts';
import { getKind, publicationKinds } from '../../model/content-types/collections.ts';
import { getPlace } from '../view-parts/release-place.ts';
import { getTopicHref } from '../view-parts/cards.ts';
import { getPublicationYears } from '../newsroom/entry-index.ts';
import type { Locale } from '../newsroom/locale.ts';
import { toCommonShell } from '../view-parts/page-shell.ts';
import { defineQuery } from '../newsroom/queries.ts';
import { getShownTopics, getTopicName } from './topics.ts';
import type { LinkView, SearchKind, SearchView } from '../views.ts';
import { getSectionLists } from '../view-parts/entry-lists.ts';

/** Every kind, in the order in which the search offers those that there are. */
const kinds: readonly SearchKind[] = [...Object.values(publicationKinds).flat(), 'person', 'page'];

/** What readers can choose from: the kinds and years that there are, and the places of releases. */
const getChoices = defineQuery('choices of the search', (locale) => {
  const { language, index, newsroom } = locale;
  const { pages, publications } = index;
  return {
    years: getPublicationYears(locale),
    kinds: [
      ...new Set<SearchKind>(publications.map(getKind)),
      ...(newsroom.people.size > 0 ? (['person'] as const) : []),
      ...(pages.length > 0 ? (['page'] as const) : []),
    ],
    places: [...new Set(publications.flatMap((entry) => getPlace(entry) ?? []))].sort((a, b) =>
      a.localeCompare(b, language),
    ),
  };
});

/** The search page of a locale. */
export async function getSearchPage(locale: Locale): Promise<SearchView> {
  const { search } = getMessages(locale.language);
  const choices = getChoices(locale);
  return {
    ...(await toCommonShell(locale, (permalinks) => permalinks.search(), search)),
    kinds: kinds.filter((kind) => choices.kinds.includes(kind)),
    topics: getShownTopics(locale).map((topic) => ({
      key: getTopicName(locale.newsroom, topic),
      name: topic.values.name[locale.language] ?? '',
      href: getTopicHref(locale, topic),
    })),
    years: choices.years,
    yearLists: getYearLists(locale),
    places: choices.places,
  };
}

/** The lists of releases by year, newest first. */
function getYearLists(locale: Locale): LinkView[] {
  const releases = getSectionLists(locale).get('releases');
  const parts = releases?.pages.get('')?.parts ?? [];
  return parts.map(({ period: { year = '' } }) => ({
    label: year,
    href: `${locale.permalinks.section('releases')}${year}/`,
  }));
}
