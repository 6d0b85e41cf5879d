import { getDirection } from '../../languages/direction.ts';
import { getMessages } from '../../languages/get-messages.ts';
import {
  sections,
  type NavigationValues,
  type Section,
} from '../../model/content-types/settings.ts';
import { getTerritory } from '../../publishing/territory.ts';
import type { Locale } from '../newsroom/locale.ts';
import { defineQuery } from '../newsroom/queries.ts';
import { toFeedSource } from './feed-sources.ts';
import { toPictureView } from './pictures.ts';
import { getSiteCard, toSocialCardView } from './social-cards.ts';
import type { FeedSource, LinkView, PageShell, SiteView, TranslationView } from '../views.ts';

/** What a page adds to the shell of its locale. */
interface PageFacts {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly translations: readonly TranslationView[];
  readonly feed?: FeedSource | undefined;
}

/** The shell of a page: its own facts and what surrounds every page of its language. */
export async function toPageShell(
  locale: Locale,
  { feed, ...facts }: PageFacts,
): Promise<PageShell> {
  return {
    language: locale.language,
    direction: getDirection(locale.language),
    ...facts,
    ...(feed && { feed }),
    site: await getSiteView(locale),
  };
}

const getSiteView = defineQuery('site', async (locale): Promise<SiteView> => {
  const { newsroom, language, permalinks } = locale;
  const { site, navigation } = newsroom;
  const languages = newsroom.languages.map(({ code }) => code);
  const territory = getTerritory(site.timeZone, languages);
  return {
    url: newsroom.siteUrl,
    name: site.name,
    tagline: site.tagline[language] ?? '',
    description: site.description[language] ?? '',
    sample: site.sample,
    ...(site.logo && { logo: await toPictureView(newsroom, { src: site.logo, alt: site.name }) }),
    languages,
    ...(territory && { territory }),
    home: permalinks.home(),
    card: toSocialCardView(getSiteCard(locale)),
    search: permalinks.search(),
    sections: getSections(locale),
    navigation: toLinks(locale, navigation.main),
    footer: toLinks(locale, navigation.footer),
    contact: {
      email: site.contact.email,
      ...(site.contact.telephone && { telephone: site.contact.telephone }),
      address: site.contact.address?.split('\n') ?? [],
      ...(site.contact.hours?.[language] && { hours: site.contact.hours[language] }),
      href: permalinks.section('press'),
    },
    feeds: permalinks.feeds(),
    feed: toFeedSource(locale),
  };
});

function getSections({ permalinks }: Locale): SiteView['sections'] {
  const names = Object.keys(sections) as Section[];
  return Object.fromEntries(names.map((name) => [name, permalinks.section(name)])) as Record<
    Section,
    string
  >;
}

/** The links of a menu, without pages that are not public in this language. */
function toLinks(locale: Locale, items: NavigationValues['main']): LinkView[] {
  return items.flatMap((item) => {
    const target = getTarget(locale, item);
    const label = item.label?.[locale.language] ?? target?.label;
    return target && label ? [{ href: target.href, label }] : [];
  });
}

function getTarget(
  locale: Locale,
  item: NavigationValues['main'][number],
): { href: string; label?: string } | undefined {
  const { language, permalinks } = locale;
  if (item.section)
    return {
      href: permalinks.section(item.section),
      label: getMessages(language).sections[item.section],
    };
  if (item.page) {
    const page = locale.pages.find(({ key }) => key === item.page);
    return page && { href: locale.getHref(page), label: page.values.headline };
  }
  const href = item.link?.[language];
  return href === undefined ? undefined : { href };
}
