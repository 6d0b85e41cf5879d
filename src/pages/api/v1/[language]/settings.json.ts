import type { APIRoute } from 'astro';
import { getSettingsPath } from '../../../../outputs/api/addresses/api-addresses.ts';
import { jsonType } from '../../../../outputs/api/document.ts';
import { formatResource } from '../../../../outputs/api/resource.ts';
import { settings } from '../../../../outputs/api/resources/settings.ts';
import { defineStaticPaths } from '../../../../entries/routes/static-paths.ts';
import { getApiSettings } from '../../../../entries/data-views/api-settings.ts';
import type { ApiSettingsView } from '../../../../entries/api-views.ts';

export const getStaticPaths = defineStaticPaths(
  async (locale) => [await getApiSettings(locale)],
  (view) => getSettingsPath(view.language),
);

export const GET: APIRoute<{ view: ApiSettingsView }> = ({ props: { view } }) =>
  new Response(formatResource(settings, view), jsonType);
