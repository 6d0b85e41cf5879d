import { z } from 'zod';
import type { ArticleView } from '../../../entries/views.ts';
import { closingFields, leadingFields } from '../../../model/content-types/publication.ts';
import { defineAddresses, type ApiCollection } from '../addresses/api-addresses.ts';
import { ofField } from './model-field.ts';
import { kind, reference, toReference } from './card.ts';
import { head, toHead, type ValuesOf } from './resource-head.ts';
import {
  attachment,
  corrections,
  moment,
  picture,
  toAttachment,
  toCorrections,
  topicLink,
  toPicture,
  toTopicLinks,
  toTranslations,
  translation,
} from './parts.ts';

/** What closes the document of a text: the text itself and what tells that it changed. */
export const bodyShape = {
  html: z.string().describe('The body as safe HTML; every address in it is absolute.'),
  text: z.string().describe('The body as plain text.'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the content. It changes with any public change, however silent.'),
};

/** What all publications have in common. */
export const articleShape = {
  ...head,
  kind,
  headline: ofField(z.string(), leadingFields.headline),
  summary: ofField(z.string(), leadingFields.summary),
  datePublished: ofField(moment(), leadingFields.datePublished),
  dateModified: moment()
    .optional()
    .describe('Its last change or correction that readers should notice.'),
  topics: ofField(z.array(topicLink), closingFields.topics),
  picture: ofField(picture, closingFields.image).optional(),
  attachments: ofField(z.array(attachment), closingFields.attachments),
  corrections,
  related: ofField(z.array(reference), closingFields.related),
  translations: z.array(translation),
};

/** The common part of a publication's document; its type refuses a field that is not listed above. */
export function toArticle<K extends ArticleView['kind']>(
  view: ArticleView & { readonly kind: K },
  collection: ApiCollection,
  schema: string,
): Omit<ValuesOf<typeof articleShape>, 'kind'> & { kind: K } {
  const addresses = defineAddresses(view.site.url, view.language);
  return {
    ...toHead(view, collection, schema),
    kind: view.kind,
    headline: view.headline,
    summary: view.summary,
    datePublished: view.datePublished.iso,
    dateModified: view.dateModified?.iso,
    topics: toTopicLinks(view.topics, addresses),
    picture: view.picture && toPicture(view.picture, addresses),
    attachments: view.attachments.map((one) => toAttachment(one, addresses)),
    corrections: toCorrections(view.corrections),
    related: view.related.map((entry) => toReference(entry, addresses)),
    translations: toTranslations(view.translations, view.site.url, collection),
  };
}
