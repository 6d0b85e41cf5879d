import type { APIRoute } from 'astro';
import { getEntryPath, toRouteParam } from '../../../api/addresses.ts';
import { jsonType } from '../../../api/document.ts';
import { formatResource } from '../../../api/resource.ts';
import { topic } from '../../../api/resources/topic.ts';
import { toDocumentPaths } from '../../../entries/document-paths.ts';
import { getWholeTopics } from '../../../entries/api-newsroom.ts';
import type { TopicView } from '../../../entries/views.ts';

export const getStaticPaths = () =>
  toDocumentPaths('topic', getWholeTopics, (view) =>
    toRouteParam(getEntryPath(view.language, 'topics', view.path)),
  );

export const GET: APIRoute<{ view: TopicView }> = ({ props: { view } }) =>
  new Response(formatResource(topic, view), jsonType);
