import { z } from 'zod';
import type { ReleaseView } from '../../../entries/views.ts';
import { release as model } from '../../../model/content-types/release.ts';
import { ofField } from './model-field.ts';
import { defineEntryDocument } from '../documents/entry-document.ts';
import { defineArticle } from './article.ts';
import { reference } from './card.ts';
import { getNeededOffice } from '../../handouts/press-contacts.ts';
import { listOf, optionalPart } from './part-properties.ts';
import { event } from './parts.ts';
import { contact } from './person.ts';
import { office } from './press-office.ts';

const { fields } = model;

export const release = defineEntryDocument<ReleaseView>()(
  {
    ...defineArticle('releases', 'release'),
    subheadline: [ofField(z.string(), fields.subheadline).optional()],
    dateline: [
      ofField(z.string(), fields.dateline)
        .optional()
        .describe('Place and day as at the beginning of the release: “WASHINGTON, June 2, 2011”.'),
    ],
    event: optionalPart(event, (view) => view.event, fields.event),
    report: optionalPart(reference, ({ report }) => report, fields.report),
    mediaContacts: listOf(contact, ({ mediaContacts }) => mediaContacts, fields.mediaContacts),
    pressOffice: optionalPart(
      office,
      ({ mediaContacts, site }) => getNeededOffice(mediaContacts, site),
      'Whom to contact where none of the media contacts can be reached.',
    ),
    boilerplate: [ofField(z.array(z.string()), fields.boilerplate).describe('Paragraphs.')],
  },
  {
    title: 'Release',
    description: 'A press release, statement, media advisory, press call or letter.',
  },
);
