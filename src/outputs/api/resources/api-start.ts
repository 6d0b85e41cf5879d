import { z } from 'zod';
import type { ApiSettingsView } from '../../../entries/api-views.ts';
import { apiRoot, changePartsPath, changesPath } from '../addresses/api-addresses.ts';
import { defineResource } from '../documents/resource.ts';
import { languages } from './settings.ts';
import { schemaAddress } from './resource-head.ts';

/** The start document; made from the settings in any language. */
export const start = defineResource<ApiSettingsView>()(
  {
    $schema: schemaAddress('start'),
    name: [z.string(), ({ site }) => site.name],
    languages,
    changes: [
      z.url().describe('What appeared, changed and was withdrawn: enough to keep a copy.'),
      (_, { url }) => url(changesPath),
    ],
    changeParts: [
      z.url().describe('The same in parts, of which only those that changed must be fetched.'),
      (_, { url }) => url(changePartsPath),
    ],
    openapi: [
      z.url().describe('Description of the API for programs.'),
      (_, { url }) => url(`${apiRoot}openapi.json`),
    ],
  },
  { title: 'Start', description: 'Where a program begins.' },
);
