import { z } from 'zod';
import type { ApiSettingsView } from '../../../entries/api-views.ts';
import { apiRoot, defineAddresses, getSchemaPath } from '../addresses/api-addresses.ts';
import { language, toSettings } from './settings.ts';

/** Where a program begins. */
export const start = z
  .object({
    $schema: z.url().describe('JSON Schema of this document.'),
    name: z.string(),
    languages: z.array(language).describe('The default first.'),
    changes: z.url().describe('What appeared, changed and was withdrawn: enough to keep a copy.'),
    openapi: z.url().describe('Description of the API for programs.'),
  })
  .meta({ title: 'Start', description: 'Where a program begins.' });

/** @param view the settings in any language */
export function toStart(view: ApiSettingsView): z.infer<typeof start> {
  const { url } = defineAddresses(view.site.url, view.language);
  return {
    $schema: url(getSchemaPath('start')),
    name: view.site.name,
    languages: toSettings(view).languages,
    changes: url(`${apiRoot}changes.json`),
    openapi: url(`${apiRoot}openapi.json`),
  };
}
