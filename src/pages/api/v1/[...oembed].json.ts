import type { APIRoute } from 'astro';
import { getOembedPath, toRouteParam } from '../../../api/addresses.ts';
import { jsonType } from '../../../api/document.ts';
import { formatResource } from '../../../api/resource.ts';
import { oembed } from '../../../api/resources/oembed.ts';
import { toDocumentPaths } from '../../../entries/document-paths.ts';
import { getReleases } from '../../../entries/releases.ts';
import type { ReleaseView } from '../../../entries/views.ts';

export const getStaticPaths = () =>
  toDocumentPaths('oembed', getReleases, (view) =>
    toRouteParam(getOembedPath(view.language, view.path)),
  );

export const GET: APIRoute<{ view: ReleaseView }> = ({ props: { view } }) =>
  new Response(formatResource(oembed, view), jsonType);
