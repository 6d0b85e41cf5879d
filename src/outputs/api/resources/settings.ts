import { z } from 'zod';
import type { ApiSettingsView } from '../../../entries/api-views.ts';
import { site as model } from '../../../model/content-types/settings.ts';
import {
  apiCollections,
  defineAddresses,
  getEmbedPath,
  getSchemaPath,
  type ApiCollection,
} from '../addresses/api-addresses.ts';
import { ofField } from './model-field.ts';
import { contact, toContact } from './person.ts';

const { fields } = model;

/** A language of the newsroom. */
export const language = z.object({
  code: z.string().describe('BCP 47 code.'),
  name: z.string().describe('In the language itself.'),
  settings: z.url(),
});

export const settings = z
  .object({
    $schema: z.url().describe('JSON Schema of this document.'),
    language: z.string().describe('BCP 47 code.'),
    url: z.url().describe('Front page.'),
    api: z.url().describe('Address of this document.'),
    name: ofField(z.string(), fields.name),
    tagline: ofField(z.string(), fields.tagline),
    description: ofField(z.string(), fields.description),
    sample: z.boolean().describe('True when the organization and its texts are made up.'),
    languages: z.array(language).describe('The default first.'),
    contact: z.object({
      email: z.string(),
      telephone: z.string().optional(),
      address: z.array(z.string()).describe('Lines.'),
      hours: z.string().optional(),
      url: z.url().describe('Press page.'),
    }),
    pressContacts: z.array(contact),
    boilerplate: z.array(z.string()).describe('Paragraphs.'),
    usage: ofField(z.array(z.string()), fields.usage).describe(
      'How the texts may be used. Paragraphs.',
    ),
    lists: z
      .object(
        Object.fromEntries(apiCollections.map((name) => [name, z.url()])) as Record<
          ApiCollection,
          z.ZodURL
        >,
      )
      .describe('First page of each list.'),
    embed: z.url().describe('Page of the latest releases that any site may frame.'),
  })
  .meta({ title: 'Settings', description: 'The newsroom itself.' });

export function toSettings(view: ApiSettingsView): z.infer<typeof settings> {
  const { site } = view;
  const addresses = defineAddresses(site.url, view.language);
  const lists = apiCollections.map((name) => [name, addresses.list(name)]);
  return {
    $schema: addresses.url(getSchemaPath('settings')),
    language: view.language,
    url: addresses.url(site.home),
    api: addresses.settings(),
    name: site.name,
    tagline: site.tagline,
    description: site.description,
    sample: site.sample,
    languages: view.newsroomLanguages.map(({ code, name }) => ({
      code,
      name,
      settings: defineAddresses(site.url, code).settings(),
    })),
    contact: {
      email: site.contact.email,
      telephone: site.contact.telephone,
      address: [...site.contact.address],
      hours: site.contact.hours,
      url: addresses.url(site.contact.href),
    },
    pressContacts: view.contacts.map((person) => toContact(person, addresses)),
    boilerplate: [...view.boilerplate],
    usage: [...view.usage],
    lists: Object.fromEntries(lists) as Record<ApiCollection, string>,
    embed: addresses.url(getEmbedPath(site.home, site.sections.releases)),
  };
}
