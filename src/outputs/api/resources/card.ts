import { z } from 'zod';
import type { EntryCard } from '../../../entries/views.ts';
import { releaseKinds, type ReleaseKind } from '../../../model/content-types/release.ts';
import { leadingFields } from '../../../model/content-types/publication.ts';
import type { Addresses } from '../addresses/api-addresses.ts';
import { getCollection } from '../addresses/collection.ts';
import { ofField } from './model-field.ts';
import { moment, picture, toPicture, topicLink, toTopicLinks } from './parts.ts';

/** The kinds of text that readers tell apart. */
export const kind = z
  .enum([
    ...(Object.keys(releaseKinds) as ReleaseKind[]),
    'report',
    'personal-testimony',
    'hearing-testimony',
  ])
  .meta({ id: 'kind', title: 'Kind' });

/** A text that another names. */
export const reference = z
  .object({
    id: z.string().describe('Language, collection and slug: `en/releases/vigil`.'),
    kind,
    headline: z.string(),
    url: z.url().describe('Page of the text.'),
    api: z.url().describe('Document of the text.'),
  })
  .meta({ id: 'textLink', title: 'Text named by another' });

/** A text as lists show it. */
export const card = reference
  .extend({
    summary: ofField(z.string(), leadingFields.summary),
    datePublished: ofField(moment(), leadingFields.datePublished),
    corrected: z.boolean().describe('Whether the text carries a correction.'),
    byline: z.string().optional().describe('Whose testimony it is.'),
    topics: z.array(topicLink),
    picture: picture.optional(),
  })
  .meta({ id: 'card', title: 'Text in a list' });

export function toReference(
  { kind: itsKind, headline, href }: EntryCard,
  addresses: Addresses,
): z.infer<typeof reference> {
  const collection = getCollection(itsKind);
  return {
    id: addresses.id(collection, href),
    kind: itsKind,
    headline,
    url: addresses.url(href),
    api: addresses.entry(collection, href),
  };
}

export const toCard = (view: EntryCard, addresses: Addresses): z.infer<typeof card> => ({
  ...toReference(view, addresses),
  summary: view.summary,
  datePublished: view.date.iso,
  corrected: view.corrected,
  byline: view.byline,
  topics: toTopicLinks(view.topics, addresses),
  picture: view.picture && toPicture(view.picture, addresses),
});
