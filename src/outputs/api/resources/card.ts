import { z } from 'zod';
import type { EntryCard } from '../../../entries/views.ts';
import { publicationKinds } from '../../../model/content-types/collections.ts';
import { leadingFields } from '../../../model/content-types/publication.ts';
import { getCollection } from '../addresses/collection.ts';
import { ofField } from './model-field.ts';
import { defineProperties, defineResource } from '../documents/resource.ts';
import { listOf, optionalPart } from './part-properties.ts';
import { moment, picture, topicLink } from './parts.ts';

/** The kinds of publications that readers see. */
export const kind = z
  .enum(Object.values(publicationKinds).flat())
  .meta({ id: 'kind', title: 'Kind' });

const referenceProperties = defineProperties<EntryCard>()({
  id: [
    z.string().describe('Language, collection and slug: `en/releases/vigil`.'),
    (view, addresses) => addresses.in(view.language).id(getCollection(view.kind), view.href),
  ],
  kind: [kind],
  language: [
    z
      .string()
      .describe('BCP 47 code; of another language where the entry exists in that one only.'),
  ],
  headline: [z.string()],
  url: [z.url().describe('Page of the entry.'), ({ href }, { url }) => url(href)],
  api: [
    z.url().describe('Document of the entry.'),
    (view, addresses) => addresses.in(view.language).entry(getCollection(view.kind), view.href),
  ],
});

/** An entry that another one refers to. */
export const reference = defineResource<EntryCard>()(referenceProperties, {
  id: 'textLink',
  title: 'Entry that another one refers to',
});

/** An entry as lists show it. */
export const card = defineResource<EntryCard>()(
  {
    ...referenceProperties,
    summary: [ofField(z.string(), leadingFields.summary)],
    datePublished: [ofField(moment(), leadingFields.datePublished), ({ date }) => date.iso],
    calledOff: [z.literal(true).optional().describe('Its event does not take place.')],
    corrected: [z.boolean().describe('Whether the entry has a correction.')],
    byline: [z.string().optional().describe('Whose testimony it is.')],
    topics: listOf(topicLink, ({ topics }) => topics),
    picture: optionalPart(picture, (view) => view.picture),
  },
  { id: 'card', title: 'Entry in a list' },
);
