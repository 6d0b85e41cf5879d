import type { SocialCard } from '../media/index.ts';
import type { ApiListView, ApiSettingsView, WholeTopicView } from '../entries/api-views.ts';
import type { ContactCardView } from '../entries/data-views/contact-cards.ts';
import type { PressKitView } from '../entries/data-views/press-kits.ts';
import type { EmbedListView } from '../entries/embed-views.ts';
import type { AliasView } from '../entries/page-views/aliases.ts';
import type { MediaFile } from '../entries/routes/render-media.ts';
import type * as views from '../entries/views.ts';
import type { EntryView } from '../outputs/api/entry.ts';
import type { ChangeParts, Changes } from '../outputs/api/resources/changes.ts';
import type { SchemaName } from '../outputs/api/schemas.ts';
import type { PublicationView } from '../outputs/handouts/text-file.ts';

/** What each page is rendered from, by what it is. The route `[...page].astro` renders all of them. */
export interface PageViews {
  'embedded-list': EmbedListView;
  'embedded-release': views.ReleaseView;
  'embedded-withdrawal': views.WithdrawalNoticeView;
  feeds: views.FeedsView;
  front: views.FrontView;
  list: views.ListView;
  'not-found': views.NotFoundView;
  page: views.OrdinaryPageView;
  people: views.PeopleView;
  person: views.PersonView;
  press: views.PressView;
  redirect: AliasView;
  release: views.ReleaseView;
  report: views.ReportView;
  search: views.SearchView;
  testimony: views.TestimonyView;
  topic: views.TopicView;
  topics: views.TopicsView;
  withdrawal: views.WithdrawalNoticeView;
}

/** What each other file is written from, by what it is. The route `[...document].ts` writes all of them. */
export interface DocumentViews {
  'api-change-parts': ChangeParts;
  'api-changes': Changes;
  'api-entry': EntryView;
  'api-list': ApiListView;
  'api-person': views.PersonView;
  'api-schema': { readonly name: SchemaName; readonly siteUrl: string };
  'api-settings': ApiSettingsView;
  'api-start': ApiSettingsView;
  'api-topic': WholeTopicView;
  'api-withdrawal': views.WithdrawalNoticeView;
  bibtex: views.ReportView;
  calendar: views.CalendarView;
  'contact-card': ContactCardView;
  csl: views.ReportView;
  event: views.CalendarEntry & Pick<views.PageShell, 'site'>;
  feed: views.FeedView;
  markdown: PublicationView;
  media: MediaFile;
  oembed: views.ReleaseView;
  openapi: ApiSettingsView;
  'press-kit': PressKitView;
  ris: views.ReportView;
  robots: { readonly siteUrl: string };
  sitemap: views.SitemapView | views.NewsView;
  'sitemap-index': views.SitemapIndexView;
  snapshot: object;
  'social-card': SocialCard;
  text: PublicationView;
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
