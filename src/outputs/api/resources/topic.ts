import { z } from 'zod';
import type { TopicSummary, TopicView } from '../../../entries/views.ts';
import { topic as model } from '../../../model/content-types/topic.ts';
import { defineAddresses, type Addresses } from '../addresses/api-addresses.ts';
import { ofField } from './model-field.ts';
import { card, toCard } from './card.ts';
import { head, toHead } from './resource-head.ts';
import { toTranslations, translation } from './parts.ts';
import { contact, toContact } from './person.ts';

const shape = {
  name: ofField(z.string(), model.fields.name),
  description: ofField(z.string(), model.fields.description),
  total: z.int().min(0).describe('Number of texts on the topic in this language.'),
};

/** A topic as its list shows it. */
export const topicCard = z
  .object({ id: z.string(), ...shape, url: z.url(), api: z.url() })
  .meta({ id: 'topicCard', title: 'Topic in a list' });

export const topic = z
  .object({
    ...head,
    ...shape,
    experts: z.array(contact).describe('People of the organization who can speak on the topic.'),
    texts: z
      .array(card)
      .describe('The newest texts on the topic, 20 at most; lists name the topics of every text.'),
    translations: z.array(translation),
  })
  .meta({ title: 'Topic' });

export const toTopicCard = (
  view: TopicSummary,
  addresses: Addresses,
): z.infer<typeof topicCard> => ({
  id: addresses.id('topics', view.href),
  name: view.name,
  description: view.description,
  total: view.count,
  url: addresses.url(view.href),
  api: addresses.entry('topics', view.href),
});

/** @param view the topic's page of the newest, not that of a year */
export function toTopic(view: TopicView): z.infer<typeof topic> {
  const addresses = defineAddresses(view.site.url, view.language);
  const counted = view.years.reduce((sum, { count }) => sum + count, 0);
  return {
    ...toHead(view, 'topics', 'topic'),
    name: view.name,
    description: view.summary,
    total: counted || view.entries.length,
    experts: view.experts.map((person) => toContact(person, addresses)),
    texts: view.entries.map((entry) => toCard(entry, addresses)),
    translations: toTranslations(view.translations, view.site.url, 'topics'),
  };
}
