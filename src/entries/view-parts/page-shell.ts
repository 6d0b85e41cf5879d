import { getDirection } from '../../languages/direction.ts';
import { getMessages } from '../../languages/get-messages.ts';
import {
  sections,
  type NavigationValues,
  type Section,
} from '../../model/content-types/settings.ts';
import { getFeedIdentity, getIdentityDomain } from '../../publishing/addresses/feed-id.ts';
import type { Permalinks } from '../../publishing/addresses/permalinks.ts';
import { getTerritory } from '../../publishing/territory.ts';
import { getLocales, getSectionTranslations, type Locale } from '../newsroom/locale.ts';
import { defineQuery } from '../newsroom/queries.ts';
import { toFeedSource } from './feed-sources.ts';
import { toPictureView } from './pictures.ts';
import { hasEntries } from './sections.ts';
import { getSiteCard, toSocialCardView } from './social-cards.ts';
import type {
  ContactOfficeView,
  FeedSource,
  LanguageFallback,
  LinkView,
  PageShell,
  SiteView,
  TranslationView,
} from '../views.ts';

/** What a page adds to the shell of its locale. */
interface PageFacts extends Pick<PageShell, 'path' | 'title' | 'description' | 'translations'> {
  /** Where readers find more of the kind, if the page is not in their language. */
  readonly section?: Section | undefined;
  readonly feed?: FeedSource | undefined;
}

/** The shell of a page: its own facts and what surrounds every page of its language. */
export async function toPageShell(
  locale: Locale,
  { feed, section, ...facts }: PageFacts,
): Promise<PageShell> {
  return {
    language: locale.language,
    direction: getDirection(locale.language),
    ...facts,
    description: facts.description || facts.title,
    fallbacks: getFallbacks(locale, facts.translations, section),
    ...(feed && { feed }),
    site: await getSiteView(locale),
  };
}

/**
 * The shell of a page that every language has.
 * @param getHref its address in one of them
 */
export const toCommonShell = (
  locale: Locale,
  getHref: (permalinks: Permalinks) => string,
  { title, description }: Pick<PageShell, 'title' | 'description'>,
): Promise<PageShell> =>
  toPageShell(locale, {
    path: getHref(locale.permalinks),
    title,
    description,
    translations: getSectionTranslations(locale, ({ permalinks }) => getHref(permalinks)),
  });

/** The shell of the page of a section. */
export function toSectionShell(locale: Locale, name: 'people' | 'press' | 'topics') {
  const { sections, sectionDescriptions } = getMessages(locale.language);
  const texts = { title: sections[name], description: sectionDescriptions[name] };
  return toCommonShell(locale, (permalinks) => permalinks.section(name), texts);
}

/** In every other language without a translation: the section there, if it has entries, or else the front page. */
function getFallbacks(
  { newsroom, language }: Locale,
  translations: readonly TranslationView[],
  section: Section | undefined,
): LanguageFallback[] {
  const translated = new Set(translations.map((translation) => translation.language));
  return newsroom.languages
    .filter(({ code }) => code !== language && !translated.has(code))
    .map(({ code, name }) => {
      const other = getLocales(newsroom).find((one) => one.language === code)!;
      return section && hasEntries(other, section)
        ? {
            ...{ language: code, name, href: other.permalinks.section(section) },
            title: getMessages(code).sections[section],
          }
        : { language: code, name, href: other.permalinks.home() };
    });
}

const getSiteView = defineQuery('site', async (locale): Promise<SiteView> => {
  const { newsroom, language, siteName: name, numbers, permalinks } = locale;
  const { site, navigation } = newsroom;
  const languages = newsroom.languages.map(({ code }) => code);
  const territory = getTerritory(site.timeZone);
  return {
    url: newsroom.siteUrl,
    domain: getIdentityDomain(site),
    feedIdentity: getFeedIdentity(site),
    name,
    tagline: site.tagline[language] ?? '',
    description: site.description[language] ?? '',
    sample: site.sample,
    ...(site.logo && { logo: await toPictureView(newsroom, { src: site.logo, alt: name }) }),
    languages,
    ...(territory && { territory }),
    numbers,
    home: permalinks.home(),
    card: toSocialCardView(getSiteCard(locale)),
    search: permalinks.search(),
    sections: getSections(locale),
    navigation: toLinks(locale, navigation.main),
    footer: toLinks(locale, navigation.footer),
    contact: getContactOffice(locale),
    feeds: permalinks.feeds(),
    feed: toFeedSource(locale),
  };
});

/** How the press office can be reached. */
export function getContactOffice({ newsroom, language, permalinks }: Locale): ContactOfficeView {
  const { email, telephone, address, hours } = newsroom.site.contact;
  return {
    email,
    ...(telephone && { telephone }),
    address: address?.split('\n') ?? [],
    ...(hours?.[language] && { hours: hours[language] }),
    href: permalinks.section('press'),
  };
}

function getSections({ permalinks }: Locale): SiteView['sections'] {
  const names = Object.keys(sections) as Section[];
  return Object.fromEntries(names.map((name) => [name, permalinks.section(name)])) as Record<
    Section,
    string
  >;
}

/** The links of a menu, without pages that are not public in this language and sections without entries. */
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
  if (item.section && !hasEntries(locale, item.section)) return undefined;
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
