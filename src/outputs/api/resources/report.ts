import { z } from 'zod';
import type { ReportView } from '../../../entries/views.ts';
import { report as model } from '../../../model/content-types/report.ts';
import { defineAddresses } from '../addresses/api-addresses.ts';
import { ofField } from './model-field.ts';
import { articleShape, bodyShape, toArticle } from './article.ts';
import { attachment, picture, toAttachment, toPicture } from './parts.ts';
import { contact, toContact } from './person.ts';

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

export const report = z
  .object({
    ...articleShape,
    kind: z.literal('report'),
    subtitle: ofField(z.string(), fields.subtitle).optional(),
    authors: ofField(z.array(contact), fields.authors),
    keyFindings: ofField(z.array(z.string()), fields.keyFindings),
    cover: ofField(picture, fields.cover).optional(),
    pdf: ofField(attachment, fields.pdf).optional(),
    citation,
    ...bodyShape,
  })
  .meta({ title: 'Report', description: 'A long text with findings, charts and a document.' });

/** A report without its body. */
export type ReportFacts = Omit<z.infer<typeof report>, keyof typeof bodyShape>;

export function toReport(view: ReportView): ReportFacts {
  const addresses = defineAddresses(view.site.url, view.language);
  return {
    ...toArticle(view, 'reports', 'report'),
    subtitle: view.subtitle,
    authors: view.authors.map((person) => toContact(person, addresses)),
    keyFindings: [...view.keyFindings],
    cover: view.cover && toPicture(view.cover, addresses),
    pdf: view.pdf && toAttachment(view.pdf, addresses),
    citation: { ...view.citation },
  };
}
