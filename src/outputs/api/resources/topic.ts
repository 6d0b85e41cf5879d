import { z } from 'zod';
import type { WholeTopicView } from '../../../entries/api-views.ts';
import type { TopicSummary } from '../../../entries/views.ts';
import { topic as model } from '../../../model/content-types/topic.ts';
import { ofField } from './model-field.ts';
import { defineProperties, defineResource, fromPart } from '../documents/resource.ts';
import { card } from './card.ts';
import { listOf } from './part-properties.ts';
import { defineHead } from './resource-head.ts';
import { defineTranslations } from './parts.ts';
import { contact } from './person.ts';

const properties = defineProperties<Omit<TopicSummary, 'href'>>()({
  name: [ofField(z.string(), model.fields.name)],
  description: [ofField(z.string(), model.fields.description)],
  total: [
    z.int().min(0).describe('Number of entries on the topic in the lists of this language.'),
    ({ count }) => count,
  ],
});

/** A topic as its list shows it. */
export const topicCard = defineResource<TopicSummary>()(
  {
    id: [z.string(), ({ href }, addresses) => addresses.id('topics', href)],
    ...properties,
    url: [z.url(), ({ href }, { url }) => url(href)],
    api: [z.url(), ({ href }, addresses) => addresses.entry('topics', href)],
  },
  { id: 'topicCard', title: 'Topic in a list' },
);

const toSummary = ({ name, summary, total }: WholeTopicView): Omit<TopicSummary, 'href'> => ({
  name,
  description: summary,
  count: total,
});

export const topic = defineResource<WholeTopicView>()(
  {
    ...defineHead<WholeTopicView>(() => 'topics', 'topic'),
    ...fromPart(toSummary, properties),
    experts: listOf(
      contact,
      ({ experts }) => experts,
      'People of the organization who can speak on the topic.',
    ),
    texts: listOf(
      card,
      ({ entries }) => entries,
      'The newest entries on the topic, 20 at most; lists name the topics of every entry.',
    ),
    translations: defineTranslations(() => 'topics'),
  },
  { title: 'Topic' },
);
