import type { APIRoute } from 'astro';
import { getFeeds } from '../../../entries/data-views/feeds.ts';
import { renderBody } from '../../../entries/bodies/render-body.ts';
import { renderReport } from '../../../entries/bodies/render-report.ts';
import { definePagePaths } from '../../../entries/routes/static-paths.ts';
import type { FeedItemView, FeedView } from '../../../entries/views.ts';
import { toFeedContent } from '../../../outputs/feeds/content.ts';
import { formatFeed } from '../../../outputs/feeds/format-feed.ts';

export const getStaticPaths = definePagePaths(getFeeds);

/** An entry is in several feeds, each in three formats, but is rendered once. */
const contents = new WeakMap<FeedItemView, Promise<string>>();

async function renderContent(item: FeedItemView, { site }: FeedView): Promise<string> {
  const { html } = await (item.kind === 'report' ? renderReport : renderBody)(item.body);
  return toFeedContent(item, site, html);
}

export const GET: APIRoute<{ view: FeedView }> = async ({ props: { view } }) => {
  const { content: text, type } = await formatFeed(view, (item) => {
    let content = contents.get(item);
    if (!content) contents.set(item, (content = renderContent(item, view)));
    return content;
  });
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
