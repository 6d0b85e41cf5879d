import { getDirection } from '../i18n/direction.ts';
import { getMessages } from '../i18n/get-messages.ts';
import { sections, type NavigationValues, type Section } from '../model/settings.ts';
import type { Edition } from './edition.ts';
import { toFeedSource } from './feed-sources.ts';
import { toPictureView } from './pictures.ts';
import { getSiteCard, toSocialCardView } from './social-cards.ts';
import type { FeedSource, LinkView, PageFrame, SiteView, TranslationView } from './views.ts';

/** What a page adds to the frame that its edition gives it. */
interface PageParts {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly translations: readonly TranslationView[];
  readonly feed?: FeedSource | undefined;
}

const sites = new WeakMap<Edition, Promise<SiteView>>();

/** The frame of a page: its own parts and what surrounds every page of its language. */
export async function toPageFrame(
  edition: Edition,
  { feed, ...parts }: PageParts,
): Promise<PageFrame> {
  let site = sites.get(edition);
  if (!site) sites.set(edition, (site = toSiteView(edition)));
  return {
    language: edition.language,
    direction: getDirection(edition.language),
    ...parts,
    ...(feed && { feed }),
    site: await site,
  };
}

async function toSiteView(edition: Edition): Promise<SiteView> {
  const { newsroom, language, permalinks } = edition;
  const { site, navigation } = newsroom;
  return {
    url: newsroom.siteUrl,
    name: site.name,
    tagline: site.tagline[language] ?? '',
    description: site.description[language] ?? '',
    sample: site.sample,
    ...(site.logo && { logo: await toPictureView(newsroom, { src: site.logo, alt: site.name }) }),
    languages: newsroom.languages.map(({ code }) => code),
    home: permalinks.home(),
    card: toSocialCardView(getSiteCard(edition)),
    search: permalinks.search(),
    sections: getSections(edition),
    navigation: toLinks(edition, navigation.main),
    footer: toLinks(edition, navigation.footer),
    contact: {
      email: site.contact.email,
      ...(site.contact.telephone && { telephone: site.contact.telephone }),
      address: site.contact.address?.split('\n') ?? [],
      ...(site.contact.hours?.[language] && { hours: site.contact.hours[language] }),
      href: permalinks.section('press'),
    },
    feeds: permalinks.feeds(),
    feed: toFeedSource(edition),
  };
}

function getSections({ permalinks }: Edition): SiteView['sections'] {
  const names = Object.keys(sections) as Section[];
  return Object.fromEntries(names.map((name) => [name, permalinks.section(name)])) as Record<
    Section,
    string
  >;
}

/** Items of a menu; one whose page is not public in this language is left out. */
function toLinks(edition: Edition, items: NavigationValues['main']): LinkView[] {
  return items.flatMap((item) => {
    const target = getTarget(edition, item);
    const label = item.label?.[edition.language] ?? target?.label;
    return target && label ? [{ href: target.href, label }] : [];
  });
}

function getTarget(
  edition: Edition,
  item: NavigationValues['main'][number],
): { href: string; label?: string } | undefined {
  const { language, permalinks } = edition;
  if (item.section)
    return {
      href: permalinks.section(item.section),
      label: getMessages(language).sections[item.section],
    };
  if (item.page) {
    const page = edition.pages.find(({ key }) => key === item.page);
    return page && { href: edition.getHref(page), label: page.values.headline };
  }
  const href = item.link?.[language];
  return href === undefined ? undefined : { href };
}
