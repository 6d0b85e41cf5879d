import { z } from 'zod';
import type { ReleaseView } from '../../../entries/views.ts';
import { release as model } from '../../../model/content-types/release.ts';
import { defineAddresses } from '../addresses/api-addresses.ts';
import { ofField } from './model-field.ts';
import { articleShape, bodyShape, toArticle } from './article.ts';
import { reference, toReference } from './card.ts';
import { event, toEvent } from './parts.ts';
import { contact, toContact } from './person.ts';

const { fields } = model;

export const release = z
  .object({
    ...articleShape,
    subheadline: ofField(z.string(), fields.subheadline).optional(),
    dateline: ofField(z.string(), fields.dateline)
      .optional()
      .describe('Place and day as they open the text: “WASHINGTON, June 2, 2011”.'),
    event: ofField(event, fields.event).optional(),
    report: ofField(reference, fields.report).optional(),
    mediaContacts: ofField(z.array(contact), fields.mediaContacts),
    boilerplate: ofField(z.array(z.string()), fields.boilerplate).describe('Paragraphs.'),
    ...bodyShape,
  })
  .meta({
    title: 'Release',
    description: 'A press release, statement, media advisory, press call or letter.',
  });

/** A release without its body. */
export type ReleaseFacts = Omit<z.infer<typeof release>, keyof typeof bodyShape>;

export function toRelease(view: ReleaseView): ReleaseFacts {
  const addresses = defineAddresses(view.site.url, view.language);
  return {
    ...toArticle(view, 'releases', 'release'),
    subheadline: view.subheadline,
    dateline: view.dateline,
    event: view.event && toEvent(view.event, addresses),
    report: view.report && toReference(view.report, addresses),
    mediaContacts: view.mediaContacts.map((person) => toContact(person, addresses)),
    boilerplate: [...view.boilerplate],
  };
}
