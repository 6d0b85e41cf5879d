import { renderBody } from '../../../entries/bodies/render-body.ts';
import { renderReport } from '../../../entries/bodies/render-report.ts';
import type { FeedItemView, FeedView } from '../../../entries/views.ts';
import { toFeedContent } from '../../../outputs/feeds/content.ts';
import { formatFeed } from '../../../outputs/feeds/format-feed.ts';
import { feedStylesheet } from '../../../components/feed-stylesheet.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

/** A feed has the same items in each format. */
const contents = new WeakMap<FeedItemView, Promise<string>>();

async function renderContent(item: FeedItemView, site: FeedView['site']): Promise<string> {
  const { html } = await (item.kind === 'report' ? renderReport : renderBody)(item.body);
  return toFeedContent(item, site, html);
}

export const GET = defineEndpoint<'[...locale]/feeds/[...feed].ts'>(async (view) => {
  const { content, type } = await formatFeed(view, feedStylesheet, (item) => {
    const known = contents.get(item) ?? renderContent(item, view.site);
    contents.set(item, known);
    return known;
  });
  return new Response(content, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
});
