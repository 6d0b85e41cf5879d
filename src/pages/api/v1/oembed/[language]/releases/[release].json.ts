import type { APIRoute } from 'astro';
import { getOembedPath } from '../../../../../../outputs/api/addresses/api-addresses.ts';
import { jsonType } from '../../../../../../outputs/api/document.ts';
import { formatResource } from '../../../../../../outputs/api/resource.ts';
import { oembed } from '../../../../../../outputs/api/resources/oembed.ts';
import { defineStaticPaths } from '../../../../../../entries/routes/static-paths.ts';
import { getReleases } from '../../../../../../entries/page-views/releases.ts';
import type { ReleaseView } from '../../../../../../entries/views.ts';

export const getStaticPaths = defineStaticPaths(getReleases, (view) =>
  getOembedPath(view.language, view.path),
);

export const GET: APIRoute<{ view: ReleaseView }> = ({ props: { view } }) =>
  new Response(formatResource(oembed, view), jsonType);
