import { z } from 'zod';
import type { ReportView } from '../../../entries/views.ts';
import { report as model } from '../../../model/content-types/report.ts';
import { ofField } from './model-field.ts';
import { defineEntryDocument } from '../documents/entry-document.ts';
import { defineArticle } from './article.ts';
import { listOf, optionalPart } from './part-properties.ts';
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
    kind: [z.literal('report')],
    subtitle: [ofField(z.string(), fields.subtitle).optional()],
    authors: listOf(contact, ({ authors }) => authors, fields.authors),
    keyFindings: [ofField(z.array(z.string()), fields.keyFindings)],
    cover: optionalPart(picture, ({ cover }) => cover, fields.cover),
    pdf: optionalPart(attachment, ({ pdf }) => pdf, fields.pdf),
    citation: [citation, (view) => ({ ...view.citation })],
  },
  { title: 'Report', description: 'A long publication with key findings, charts and a document.' },
);
