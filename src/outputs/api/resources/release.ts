import { z } from 'zod';
import type { ReleaseView } from '../../../entries/views.ts';
import { release as model } from '../../../model/content-types/release.ts';
import { ofField } from './model-field.ts';
import { defineEntryDocument } from '../entry-document.ts';
import { defineArticle } from './article.ts';
import { reference } from './card.ts';
import { event } from './parts.ts';
import { contact } from './person.ts';

const { fields } = model;

export const release = defineEntryDocument<ReleaseView>()(
  {
    ...defineArticle('releases', 'release'),
    subheadline: [
      ofField(z.string(), fields.subheadline).optional(),
      ({ subheadline }) => subheadline,
    ],
    dateline: [
      ofField(z.string(), fields.dateline)
        .optional()
        .describe('Place and day as at the beginning of the release: “WASHINGTON, June 2, 2011”.'),
      ({ dateline }) => dateline,
    ],
    event: [
      ofField(event.schema, fields.event).optional(),
      (view, addresses) => view.event && event.from(view.event, addresses),
    ],
    report: [
      ofField(reference.schema, fields.report).optional(),
      ({ report }, addresses) => report && reference.from(report, addresses),
    ],
    mediaContacts: [
      ofField(z.array(contact.schema), fields.mediaContacts),
      (view, addresses) => view.mediaContacts.map((person) => contact.from(person, addresses)),
    ],
    boilerplate: [
      ofField(z.array(z.string()), fields.boilerplate).describe('Paragraphs.'),
      ({ boilerplate }) => [...boilerplate],
    ],
  },
  {
    title: 'Release',
    description: 'A press release, statement, media advisory, press call or letter.',
  },
);
