import { z } from 'zod';
import type { ArticleView } from '../../../entries/views.ts';
import { closingFields, leadingFields } from '../../../model/content-types/publication.ts';
import type { ApiCollection } from '../addresses/api-addresses.ts';
import { ofField } from './model-field.ts';
import { defineProperties } from '../documents/resource.ts';
import { kind, reference } from './card.ts';
import { listOf, optionalPart } from './part-properties.ts';
import { defineHead, feedId } from './resource-head.ts';
import {
  attachment,
  corrections,
  defineTranslations,
  moment,
  picture,
  topicLink,
} from './parts.ts';

/**
 * What all publications have in common.
 * @param collection the folder of the document
 * @param schema name of the document's schema
 */
export const defineArticle = (collection: ApiCollection, schema: string) =>
  defineProperties<ArticleView>()({
    ...defineHead<ArticleView>(() => collection, schema),
    feedId: [feedId],
    kind: [kind],
    headline: [ofField(z.string(), leadingFields.headline)],
    summary: [ofField(z.string(), leadingFields.summary)],
    datePublished: [
      ofField(moment(), leadingFields.datePublished),
      ({ datePublished }) => datePublished.iso,
    ],
    dateModified: [
      moment().optional().describe('Its last change or correction that readers should notice.'),
      ({ dateModified }) => dateModified?.iso,
    ],
    topics: listOf(topicLink, ({ topics }) => topics, closingFields.topics),
    picture: optionalPart(picture, (view) => view.picture, closingFields.image),
    attachments: listOf(attachment, ({ attachments }) => attachments, closingFields.attachments),
    corrections,
    related: listOf(reference, ({ related }) => related, closingFields.related),
    translations: defineTranslations(() => collection),
  });
