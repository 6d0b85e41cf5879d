import type { APIRoute } from 'astro';
import { feedStylesheet } from '../components/feed-stylesheet.ts';
import { renderBody } from '../entries/bodies/render-body.ts';
import { renderPlainBody } from '../entries/data-views/handouts.ts';
import { renderKitMedia } from '../entries/data-views/press-kits.ts';
import { renderMedia, renderSocialCard } from '../entries/routes/render-media.ts';
import type { FeedItemView, FeedView } from '../entries/views.ts';
import { formatDocument } from '../outputs/api/documents/document.ts';
import { formatEntry } from '../outputs/api/entry.ts';
import { toOpenApi } from '../outputs/api/openapi.ts';
import { formatResource } from '../outputs/api/documents/resource.ts';
import { start } from '../outputs/api/resources/api-start.ts';
import { changeParts, changes } from '../outputs/api/resources/changes.ts';
import { list } from '../outputs/api/resources/list.ts';
import { oembed } from '../outputs/api/resources/oembed.ts';
import { person } from '../outputs/api/resources/person.ts';
import { settings } from '../outputs/api/resources/settings.ts';
import { topic } from '../outputs/api/resources/topic.ts';
import { withdrawal } from '../outputs/api/resources/withdrawal.ts';
import { toJsonSchema } from '../outputs/api/schemas.ts';
import { toFeedContent } from '../outputs/feeds/content.ts';
import { formatFeed } from '../outputs/feeds/format-feed.ts';
import { formatCalendar, formatEventsCalendar } from '../outputs/handouts/calendar-file.ts';
import { formatBibtex, formatCsl, formatRis } from '../outputs/handouts/citation-files.ts';
import { formatContactCard } from '../outputs/handouts/contact-card.ts';
import { formatMarkdownFile } from '../outputs/handouts/markdown-file.ts';
import { toPressKit } from '../outputs/handouts/press-kit.ts';
import { formatTextFile } from '../outputs/handouts/text-file.ts';
import { formatRobots } from '../outputs/seo/robots.ts';
import { formatNewsSitemap, formatSitemap, formatSitemapIndex } from '../outputs/seo/sitemap.ts';
import { getMediaType } from '../publishing/addresses/media-type.ts';
import type { DocumentViews } from '../subjects/output-views.ts';
import { listStaticPaths } from '../subjects/static-paths.ts';
import { getOrInsert } from '../remember.ts';

type Content = string | Uint8Array;

export const getStaticPaths = listStaticPaths;

/** Writes every file of the site that is no page. */
const writers: {
  readonly [K in keyof DocumentViews]: (view: DocumentViews[K]) => Content | Promise<Content>;
} = {
  'api-all-changes': (text) => text,
  'api-change-parts': (view) => formatDocument(changeParts, view),
  'api-changes': (view) => formatDocument(changes, view),
  'api-entry': async (view) => {
    const { html } = await renderBody(view.body);
    const { text } = await renderPlainBody(view);
    return formatEntry(view, { html, text });
  },
  'api-list': (view) => formatResource(list, view),
  'api-person': (view) => formatResource(person, view),
  'api-schema': ({ name, siteUrl }) => formatReadable(toJsonSchema(name, siteUrl)),
  'api-settings': (view) => formatResource(settings, view),
  'api-start': (view) => formatResource(start, view),
  'api-topic': (view) => formatResource(topic, view),
  'api-withdrawal': (view) => formatResource(withdrawal, view),
  bibtex: formatBibtex,
  calendar: formatEventsCalendar,
  'contact-card': formatContactCard,
  csl: formatCsl,
  event: formatCalendar,
  feed: (view) => formatFeed(view, feedStylesheet, (item) => getFeedContent(item, view.site)),
  markdown: async (view) => formatMarkdownFile(view, (await renderPlainBody(view)).markdown),
  media: renderMedia,
  oembed: (view) => formatResource(oembed, view),
  openapi: (view) => formatReadable(toOpenApi(view)),
  'press-kit': async (view) =>
    toPressKit(view, (await renderPlainBody(view.release)).mail, await renderKitMedia(view)),
  ris: formatRis,
  robots: ({ siteUrl }) => formatRobots(siteUrl),
  sitemap: (view) => ('items' in view ? formatNewsSitemap(view) : formatSitemap(view)),
  'sitemap-index': formatSitemapIndex,
  'social-card': renderSocialCard,
  text: async (view) => formatTextFile(view, (await renderPlainBody(view)).mail),
};

/** Writes a file of the site that is no page. Builds call it themselves: a request and a response take longer than most files. */
export async function writeDocument({ kind, view }: App.Locals): Promise<Content> {
  const write = writers[kind as keyof DocumentViews] as (
    view: unknown,
  ) => Content | Promise<Content>;
  return await write(view);
}

export const GET: APIRoute = async ({ locals, url }) =>
  new Response((await writeDocument(locals)) as BodyInit, {
    headers: { 'Content-Type': getMediaType(url.pathname) },
  });

const formatReadable = (document: object) => `${JSON.stringify(document, null, 2)}\n`;

/** A feed has the same items in each format. */
const contents = new WeakMap<FeedItemView, Promise<string>>();

const getFeedContent = (item: FeedItemView, site: FeedView['site']): Promise<string> =>
  getOrInsert(contents, item, async () => {
    const { html } = await renderBody(item.body);
    return toFeedContent(item, site, html);
  });
