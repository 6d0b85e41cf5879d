import type { SocialCard } from '../media/index.ts';
import type { ApiListView, ApiSettingsView, WholeTopicView } from '../entries/api-views.ts';
import type { ContactCardView } from '../entries/data-views/contact-cards.ts';
import type { PressKitView } from '../entries/data-views/press-kits.ts';
import type { Snapshot } from '../entries/data-views/snapshot/snapshot.ts';
import type { EmbedListView } from '../entries/embed-views.ts';
import type { AliasView } from '../entries/page-views/aliases.ts';
import type { MediaFile } from '../entries/routes/render-media.ts';
import type * as views from '../entries/views.ts';
import type { EntryView } from '../outputs/api/entry.ts';
import type { ChangeParts, Changes } from '../outputs/api/resources/changes.ts';
import type { SchemaName } from '../outputs/api/schemas.ts';
import type { PublicationView } from '../outputs/handouts/text-file.ts';

/** What each route of `src/pages` renders, by its file. */
export interface RouteViews {
  '404.astro': views.NotFoundView;
  '[...alias].astro': AliasView;
  '[...locale]/404.astro': views.NotFoundView;
  '[...locale]/[page].astro': views.OrdinaryPageView;
  '[...locale]/[people]/[person].astro': views.PersonView;
  '[...locale]/[people]/[person].vcf.ts': ContactCardView;
  '[...locale]/[people]/index.astro': views.PeopleView;
  '[...locale]/[press].astro': views.PressView;
  '[...locale]/[releases]/[release].astro': views.ReleaseView;
  '[...locale]/[releases]/[release].zip.ts': PressKitView;
  '[...locale]/[reports]/[report].astro': views.ReportView;
  '[...locale]/[reports]/[report].bib.ts': views.ReportView;
  '[...locale]/[reports]/[report].csl.json.ts': views.ReportView;
  '[...locale]/[reports]/[report].ris.ts': views.ReportView;
  '[...locale]/[search].astro': views.SearchView;
  '[...locale]/[section]/[...year].astro': views.ListView;
  '[...locale]/[section]/[entry].md.ts': PublicationView;
  '[...locale]/[section]/[entry].txt.ts': PublicationView;
  '[...locale]/[section]/[event].ics.ts': views.CalendarEntry & Pick<views.PageShell, 'site'>;
  '[...locale]/[section]/[withdrawn].astro': views.WithdrawalNoticeView;
  '[...locale]/[testimonies]/[testimony].astro': views.TestimonyView;
  '[...locale]/[topics]/[topic]/[...year].astro': views.TopicView;
  '[...locale]/[topics]/index.astro': views.TopicsView;
  '[...locale]/embed/[releases]/[release].astro': views.ReleaseView;
  '[...locale]/embed/[releases]/[withdrawn].astro': views.WithdrawalNoticeView;
  '[...locale]/embed/[releases]/index.astro': EmbedListView;
  '[...locale]/feeds/[...feed].ts': views.FeedView;
  '[...locale]/feeds/events.ics.ts': views.CalendarView;
  '[...locale]/feeds/index.astro': views.FeedsView;
  '[...locale]/index.astro': views.FrontView;
  'admin/newsroom.json.ts': Snapshot;
  'admin/newsroom/[part].json.ts': object;
  'api/v1/[language]/[collection]/[entry].json.ts': EntryView;
  'api/v1/[language]/[collection]/[list].json.ts': ApiListView;
  'api/v1/[language]/[collection]/[withdrawn].json.ts': views.WithdrawalNoticeView;
  'api/v1/[language]/people/[person].json.ts': views.PersonView;
  'api/v1/[language]/reports/[report].json.ts': views.ReportView;
  'api/v1/[language]/settings.json.ts': ApiSettingsView;
  'api/v1/[language]/topics/[topic].json.ts': WholeTopicView;
  'api/v1/changes.json.ts': Changes;
  'api/v1/changes/[part].json.ts': Changes;
  'api/v1/changes/index.json.ts': ChangeParts;
  'api/v1/index.json.ts': ApiSettingsView;
  'api/v1/oembed/[language]/releases/[release].json.ts': views.ReleaseView;
  'api/v1/openapi.json.ts': ApiSettingsView;
  'api/v1/schemas/[name].json.ts': { readonly name: SchemaName; readonly siteUrl: string };
  'cards/[card].png.ts': SocialCard;
  'media/[file].ts': MediaFile;
  'robots.txt.ts': { readonly siteUrl: string };
  'sitemap.xml.ts': views.SitemapIndexView;
  'sitemaps/[file].xml.ts': views.SitemapView | views.NewsView;
}

/** The file of a route below `src/pages`. */
export type RouteFile = keyof RouteViews;

/** The view that a route renders. @param context `Astro`, or the context of an endpoint */
export function getView<R extends RouteFile>(context: {
  readonly locals: { readonly view?: unknown };
}): RouteViews[R] {
  const { view } = context.locals;
  if (view === undefined) throw new Error('Nothing has given this route a view.');
  return view as RouteViews[R];
}
