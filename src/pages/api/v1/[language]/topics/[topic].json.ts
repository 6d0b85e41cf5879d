import type { APIRoute } from 'astro';
import { getEntryPath } from '../../../../../outputs/api/addresses/api-addresses.ts';
import { jsonType } from '../../../../../outputs/api/document.ts';
import { formatResource } from '../../../../../outputs/api/resource.ts';
import { topic } from '../../../../../outputs/api/resources/topic.ts';
import { defineStaticPaths } from '../../../../../entries/routes/static-paths.ts';
import { getWholeTopics } from '../../../../../entries/data-views/change-parts.ts';
import type { WholeTopicView } from '../../../../../entries/api-views.ts';

export const getStaticPaths = defineStaticPaths(getWholeTopics, (view) =>
  getEntryPath(view.language, 'topics', view.path),
);

export const GET: APIRoute<{ view: WholeTopicView }> = ({ props: { view } }) =>
  new Response(formatResource(topic, view), jsonType);
