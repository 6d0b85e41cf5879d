import { renderBody } from '../../../entries/bodies/render-body.ts';
import { renderReport } from '../../../entries/bodies/render-report.ts';
import { toFeedContent } from '../../../outputs/feeds/content.ts';
import { formatFeed } from '../../../outputs/feeds/format-feed.ts';
import { feedStylesheet } from '../../../components/feed-stylesheet.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/feeds/[...feed].ts'>(async (view) => {
  const { content, type } = await formatFeed(view, feedStylesheet, async (item) => {
    const { html } = await (item.kind === 'report' ? renderReport : renderBody)(item.body);
    return toFeedContent(item, view.site, html);
  });
  return new Response(content, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
});
