import { z } from 'zod';
import type { ApiSettingsView } from '../../../entries/api-views.ts';
import { site as model } from '../../../model/content-types/settings.ts';
import {
  apiCollections,
  defineAddresses,
  getEmbedPath,
  type ApiCollection,
} from '../addresses/api-addresses.ts';
import { ofField } from './model-field.ts';
import { defineResource, type Property } from '../documents/resource.ts';
import { listOf } from './part-properties.ts';
import { schemaAddress } from './resource-head.ts';
import { contact } from './person.ts';
import { office } from './press-office.ts';

const { fields } = model;

const language = z.object({
  code: z.string().describe('BCP 47 code.'),
  name: z.string().describe('In that language.'),
  settings: z.url(),
});

/** The languages of the newsroom, each of which has settings of its own. */
export const languages: Property<ApiSettingsView, z.ZodArray<typeof language>> = [
  z.array(language).describe('The default first.'),
  ({ newsroomLanguages, site }) =>
    newsroomLanguages.map(({ code, name }) => ({
      code,
      name,
      settings: defineAddresses(site.url, code).settings(),
    })),
];

export const settings = defineResource<ApiSettingsView>()(
  {
    $schema: schemaAddress('settings'),
    language: [z.string().describe('BCP 47 code.')],
    url: [z.url().describe('Front page.'), ({ site }, { url }) => url(site.home)],
    api: [z.url().describe('Address of this document.'), (_, addresses) => addresses.settings()],
    name: [ofField(z.string(), fields.name), ({ site }) => site.name],
    tagline: [ofField(z.string(), fields.tagline), ({ site }) => site.tagline],
    description: [ofField(z.string(), fields.description), ({ site }) => site.description],
    sample: [
      z.boolean().describe('True when the organization and its entries are made up.'),
      ({ site }) => site.sample,
    ],
    languages,
    contact: [office.schema, ({ site }, addresses) => office.from(site.contact, addresses)],
    pressContacts: listOf(contact, ({ contacts }) => contacts),
    boilerplate: [z.array(z.string()).describe('Paragraphs.')],
    usage: [
      ofField(z.array(z.string()), fields.usage).describe(
        'How the material may be used. Paragraphs.',
      ),
    ],
    lists: [
      z.object(toEachCollection(() => z.url())).describe('First page of each list.'),
      (_, addresses) => toEachCollection((name) => addresses.list(name)),
    ],
    embed: [
      z.url().describe('Page of the latest releases that any site may embed.'),
      ({ site }, { url }) => url(getEmbedPath(site.home, site.sections.releases)),
    ],
  },
  { title: 'Settings', description: 'The newsroom itself.' },
);

function toEachCollection<T>(to: (name: ApiCollection) => T): Record<ApiCollection, T> {
  return Object.fromEntries(apiCollections.map((name) => [name, to(name)])) as Record<
    ApiCollection,
    T
  >;
}
