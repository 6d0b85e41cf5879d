import type { ApiListView, ApiSettingsView, WholeTopicView } from '../entries/api-views.ts';
import type { ContactCardView } from '../entries/data-views/contact-cards.ts';
import type { PressKitView } from '../entries/data-views/press-kits.ts';
import type { EmbedListView } from '../entries/embed-views.ts';
import type { AliasView } from '../entries/page-views/redirects.ts';
import type { SocialCard } from '../entries/routes/render-media.ts';
import type { MediaFile } from '../entries/data-views/media-files.ts';
import type * as views from '../entries/views.ts';
import type { EntryView } from '../outputs/api/entry.ts';
import type { ChangeParts, Changes } from '../outputs/api/resources/changes.ts';
import type { SchemaName } from '../outputs/api/schemas.ts';

/**
 * What each page is rendered from, by what it is. The route `[...page].astro` renders all of them. The addresses are
 * examples in the default language; in others they begin with its code and have its words: `/es/comunicados/vigilia/`.
 */
export interface PageViews {
  /** `/embed/releases/` */
  'embedded-list': EmbedListView;
  /** `/embed/releases/vigil/` */
  'embedded-release': views.ReleaseView;
  /** `/embed/releases/vigil/` of a withdrawn release */
  'embedded-withdrawal': views.WithdrawalNoticeView;
  /** `/feeds/` */
  feeds: views.FeedsView;
  /** `/` */
  front: views.FrontView;
  /** `/releases/`, `/releases/2011/` */
  list: views.ListView;
  /** `/404.html` */
  'not-found': views.NotFoundView;
  /** `/about/` */
  page: views.OrdinaryPageView;
  /** `/people/` */
  people: views.PeopleView;
  /** `/people/maya-okafor/` */
  person: views.PersonView;
  /** `/press/` */
  press: views.PressView;
  /** A former address of an entry. */
  redirect: AliasView;
  /** `/releases/vigil/` */
  release: views.ReleaseView;
  /** `/reports/unanswered-calls/` */
  report: views.ReportView;
  /** `/search/` */
  search: views.SearchView;
  /** `/testimonies/one-more-thing/` */
  testimony: views.TestimonyView;
  /** `/topics/detention/`, `/topics/detention/2011/` */
  topic: views.TopicView;
  /** `/topics/` */
  topics: views.TopicsView;
  /** The address of a withdrawn entry. */
  withdrawal: views.WithdrawalNoticeView;
}

/** What each other file is written from, by what it is. The route `[...document].ts` writes all of them. */
export interface DocumentViews {
  /** `/api/v1/changes/index.json` */
  'api-change-parts': ChangeParts;
  /** `/api/v1/changes.json`, as it is written */
  'api-all-changes': string;
  /** `/api/v1/changes/2011.json` */
  'api-changes': Changes;
  /** `/api/v1/en/releases/vigil.json` */
  'api-entry': EntryView;
  /** `/api/v1/en/releases/index.json` */
  'api-list': ApiListView;
  /** `/api/v1/en/people/maya-okafor.json` */
  'api-person': views.PersonView;
  /** `/api/v1/schemas/changes.json` */
  'api-schema': { readonly name: SchemaName; readonly siteUrl: string };
  /** `/api/v1/en/settings.json` */
  'api-settings': ApiSettingsView;
  /** `/api/v1/index.json` */
  'api-start': ApiSettingsView;
  /** `/api/v1/en/topics/detention.json` */
  'api-topic': WholeTopicView;
  /** The document of a withdrawn entry. */
  'api-withdrawal': views.WithdrawalNoticeView;
  /** `/reports/unanswered-calls.bib` */
  bibtex: views.ReportView;
  /** `/feeds/events.ics` */
  calendar: views.CalendarView;
  /** `/people/maya-okafor.vcf` */
  'contact-card': ContactCardView;
  /** `/reports/unanswered-calls.csl.json` */
  csl: views.ReportView;
  /** `/releases/vigil.ics` */
  event: views.CalendarEntry & Pick<views.PageShell, 'site'>;
  /** `/feeds/releases/rss.xml`, `atom.xml` and `feed.json` */
  feed: views.FeedView;
  /** `/releases/vigil.md` */
  markdown: views.PublicationView;
  /** `/media/` and a name that changes with the bytes */
  media: MediaFile;
  /** `/api/v1/oembed/en/releases/vigil.json` */
  oembed: views.ReleaseView;
  /** `/api/v1/openapi.json` */
  openapi: ApiSettingsView;
  /** `/releases/vigil.zip` */
  'press-kit': PressKitView;
  /** `/reports/unanswered-calls.ris` */
  ris: views.ReportView;
  /** `/robots.txt` */
  robots: { readonly siteUrl: string };
  /** `/sitemaps/2011.xml`, `/sitemaps/pages.xml` */
  sitemap: views.SitemapView | views.NewsView;
  /** `/sitemap.xml` */
  'sitemap-index': views.SitemapIndexView;
  /** `/cards/` and a name that changes with what is drawn */
  'social-card': SocialCard;
  /** `/releases/vigil.txt` */
  text: views.PublicationView;
}

export interface OutputViews extends PageViews, DocumentViews {}

export type OutputKind = keyof OutputViews;

/** The route of `src/pages` that makes an output. Redirects need no stylesheet, so they have their own. */
export function toRoute({
  path,
  kind,
}: {
  readonly path: string;
  readonly kind: OutputKind;
}): string {
  if (kind === 'redirect') return '[...redirect].astro';
  return path.endsWith('.html') ? '[...page].astro' : '[...document].ts';
}
