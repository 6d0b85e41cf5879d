import { z } from 'zod';
import type { ReportView } from '../../../entries/views.ts';
import { report as model } from '../../../model/content-types/report.ts';
import { ofField } from './model-field.ts';
import { defineEntryDocument } from '../entry-document.ts';
import { defineArticle } from './article.ts';
import { attachment, picture } from './parts.ts';
import { contact } from './person.ts';

const { fields } = model;

const citation = z
  .object({
    publisher: z.string(),
    year: z.string().describe('In the time zone of the newsroom.'),
    reportNumber: z.string().optional(),
    edition: z.string().optional(),
    place: z.string().optional(),
    doi: z.string().optional().describe('Without https://doi.org/.'),
  })
  .meta({ id: 'citation', title: 'Citation' });

export const report = defineEntryDocument<ReportView>()(
  {
    ...defineArticle('reports', 'report'),
    kind: [z.literal('report'), ({ kind }) => kind],
    subtitle: [ofField(z.string(), fields.subtitle).optional(), ({ subtitle }) => subtitle],
    authors: [
      ofField(z.array(contact.schema), fields.authors),
      ({ authors }, addresses) => authors.map((person) => contact.from(person, addresses)),
    ],
    keyFindings: [
      ofField(z.array(z.string()), fields.keyFindings),
      ({ keyFindings }) => [...keyFindings],
    ],
    cover: [
      ofField(picture.schema, fields.cover).optional(),
      ({ cover }, addresses) => cover && picture.from(cover, addresses),
    ],
    pdf: [
      ofField(attachment.schema, fields.pdf).optional(),
      ({ pdf }, addresses) => pdf && attachment.from(pdf, addresses),
    ],
    citation: [citation, (view) => ({ ...view.citation })],
  },
  { title: 'Report', description: 'A long publication with key findings, charts and a document.' },
);
