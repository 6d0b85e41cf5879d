import { z } from 'zod';
import type { PersonCard, PersonView } from '../../../entries/views.ts';
import { person as model } from '../../../model/content-types/person.ts';
import { ofField } from './model-field.ts';
import { defineProperties, defineResource, fromPart } from '../documents/resource.ts';
import { card } from './card.ts';
import { listOf, optionalPart } from './part-properties.ts';
import { defineHead } from './resource-head.ts';
import { defineTranslations, picture, topicLink } from './parts.ts';

const { fields } = model;

const properties = defineProperties<PersonCard>()({
  name: [ofField(z.string(), fields.name)],
  role: [ofField(z.string(), fields.role).optional()],
  languages: [
    ofField(z.array(z.string()), fields.languages).describe(
      'Names of the languages spoken, in the language of the document.',
    ),
  ],
  email: [ofField(z.string(), fields.email).optional()],
  telephone: [ofField(z.string(), fields.telephone).optional()],
  topics: listOf(topicLink, ({ topics }) => topics),
  photo: optionalPart(picture, ({ photo }) => photo),
});

/** A person as a contact, an author or in a list. */
export const contact = defineResource<PersonCard>()(
  {
    id: [z.string(), ({ href }, addresses) => addresses.id('people', href)],
    ...properties,
    url: [z.url(), ({ href }, { url }) => url(href)],
    api: [z.url(), ({ href }, addresses) => addresses.entry('people', href)],
  },
  { id: 'contact', title: 'Person in a list' },
);

export const person = defineResource<PersonView>()(
  {
    ...defineHead<PersonView>(() => 'people', 'person'),
    ...fromPart((view: PersonView) => view.person, properties),
    biography: [z.array(z.string()).describe('Paragraphs.')],
    isPressContact: [z.boolean()],
    former: [ofField(z.boolean(), fields.former)],
    texts: listOf(
      card,
      ({ entries }) => entries,
      'The newest reports by the person, and releases that name them as press contact.',
    ),
    translations: defineTranslations(() => 'people'),
  },
  { title: 'Person', description: 'A press contact, expert or author.' },
);
