import { z } from 'zod';
import type { PersonCard, PersonView } from '../../../entries/views.ts';
import { person as model } from '../../../model/content-types/person.ts';
import { defineAddresses, type Addresses } from '../addresses/api-addresses.ts';
import { ofField } from './model-field.ts';
import { card, toCard } from './card.ts';
import { head, toHead, type ValuesOf } from './resource-head.ts';
import {
  picture,
  toPicture,
  topicLink,
  toTopicLinks,
  toTranslations,
  translation,
} from './parts.ts';

const { fields } = model;

const shape = {
  name: ofField(z.string(), fields.name),
  role: ofField(z.string(), fields.role).optional(),
  languages: ofField(z.array(z.string()), fields.languages).describe(
    'Names of the languages spoken, in the language of the document.',
  ),
  email: ofField(z.string(), fields.email).optional(),
  telephone: ofField(z.string(), fields.telephone).optional(),
  topics: z.array(topicLink),
  photo: picture.optional(),
};

/** A person as a contact, an author or in a list. */
export const contact = z
  .object({ id: z.string(), ...shape, url: z.url(), api: z.url() })
  .meta({ id: 'contact', title: 'Person in a list' });

export const person = z
  .object({
    ...head,
    ...shape,
    biography: z.array(z.string()).describe('Paragraphs.'),
    isPressContact: z.boolean(),
    former: ofField(z.boolean(), fields.former),
    texts: z.array(card).describe('The newest texts that the person wrote or answers for.'),
    translations: z.array(translation),
  })
  .meta({ title: 'Person', description: 'A press contact, expert or author.' });

const toShape = (view: PersonCard, addresses: Addresses): ValuesOf<typeof shape> => ({
  name: view.name,
  role: view.role,
  languages: [...view.languages],
  email: view.email,
  telephone: view.telephone,
  topics: toTopicLinks(view.topics, addresses),
  photo: view.photo && toPicture(view.photo, addresses),
});

export const toContact = (view: PersonCard, addresses: Addresses): z.infer<typeof contact> => ({
  id: addresses.id('people', view.href),
  ...toShape(view, addresses),
  url: addresses.url(view.href),
  api: addresses.entry('people', view.href),
});

export function toPerson(view: PersonView): z.infer<typeof person> {
  const addresses = defineAddresses(view.site.url, view.language);
  return {
    ...toHead(view, 'people', 'person'),
    ...toShape(view.person, addresses),
    biography: [...view.biography],
    isPressContact: view.isPressContact,
    former: view.former,
    texts: view.entries.map((entry) => toCard(entry, addresses)),
    translations: toTranslations(view.translations, view.site.url, 'people'),
  };
}
