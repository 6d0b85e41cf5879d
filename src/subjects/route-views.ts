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

/** What each page is rendered from, by the file of its route in `src/pages`. */
interface PageViews {
  '404.astro': views.NotFoundView;
  '[...alias].astro': AliasView;
  '[...locale]/404.astro': views.NotFoundView;
  '[...locale]/[page].astro': views.OrdinaryPageView;
  '[...locale]/[people]/[person].astro': views.PersonView;
  '[...locale]/[people]/index.astro': views.PeopleView;
  '[...locale]/[press].astro': views.PressView;
  '[...locale]/[releases]/[release].astro': views.ReleaseView;
  '[...locale]/[reports]/[report].astro': views.ReportView;
  '[...locale]/[search].astro': views.SearchView;
  '[...locale]/[section]/[...year].astro': views.ListView;
  '[...locale]/[section]/[withdrawn].astro': views.WithdrawalNoticeView;
  '[...locale]/[testimonies]/[testimony].astro': views.TestimonyView;
  '[...locale]/[topics]/[topic]/[...year].astro': views.TopicView;
  '[...locale]/[topics]/index.astro': views.TopicsView;
  '[...locale]/embed/[releases]/[release].astro': views.ReleaseView;
  '[...locale]/embed/[releases]/[withdrawn].astro': views.WithdrawalNoticeView;
  '[...locale]/embed/[releases]/index.astro': EmbedListView;
  '[...locale]/feeds/index.astro': views.FeedsView;
  '[...locale]/index.astro': views.FrontView;
}

/** What each other file is written from, by what it is. The route `[...document].ts` writes all of them. */
interface DocumentViews {
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

export type DocumentName = keyof DocumentViews;

export interface RouteViews extends PageViews, DocumentViews {}

/** What renders an output: the route of a page, or the name of what it is. */
export type RouteName = keyof RouteViews;

/** The file below `src/pages` that renders an output. */
export const toRouteFile = (route: RouteName): string =>
  route.endsWith('.astro') ? route : '[...document].ts';

/** The view that a route renders. @param context `Astro`, or the context of an endpoint */
export function getView<R extends RouteName>(context: {
  readonly locals: { readonly view?: unknown };
}): RouteViews[R] {
  const { view } = context.locals;
  if (view === undefined) throw new Error('Nothing has given this route a view.');
  return view as RouteViews[R];
}
