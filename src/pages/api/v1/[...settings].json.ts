import type { APIRoute } from 'astro';
import { getSettingsPath, toRouteParam } from '../../../api/addresses.ts';
import { jsonType } from '../../../api/document.ts';
import { formatResource } from '../../../api/resource.ts';
import { settings } from '../../../api/resources/settings.ts';
import { toDocumentPaths } from '../../../entries/document-paths.ts';
import { getApiSettings } from '../../../entries/api-settings.ts';
import type { ApiSettingsView } from '../../../entries/api-views.ts';

export const getStaticPaths = () =>
  toDocumentPaths(
    'settings',
    async (edition) => [await getApiSettings(edition)],
    (view) => toRouteParam(getSettingsPath(view.language)),
  );

export const GET: APIRoute<{ view: ApiSettingsView }> = ({ props: { view } }) =>
  new Response(formatResource(settings, view), jsonType);
