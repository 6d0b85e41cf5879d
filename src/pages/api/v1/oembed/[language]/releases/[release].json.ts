import type { APIRoute } from 'astro';
import {
  getOembedPath,
  toRouteParam,
} from '../../../../../../outputs/api/addresses/api-addresses.ts';
import { formatDocument, jsonType } from '../../../../../../outputs/api/document.ts';
import { oembed, toOembed } from '../../../../../../outputs/api/resources/oembed.ts';
import { toDocumentPaths } from '../../../../../../entries/routes/document-paths.ts';
import { getReleases } from '../../../../../../entries/page-views/releases.ts';
import type { ReleaseView } from '../../../../../../entries/views.ts';

export const getStaticPaths = () =>
  toDocumentPaths('oembed', getReleases, (view) =>
    toRouteParam(getOembedPath(view.language, view.path)),
  );

export const GET: APIRoute<{ view: ReleaseView }> = ({ props: { view } }) =>
  new Response(formatDocument(oembed, toOembed(view)), jsonType);
