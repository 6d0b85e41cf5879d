import { message } from '../../languages/message.ts';
import { defineContentType } from './content-type.ts';
import type { Fields } from '../fields/field.ts';
import { documentFile, image } from '../fields/media.ts';
import { optional } from '../fields/optional.ts';
import { references } from '../fields/reference.ts';
import { group, list } from '../fields/structure.ts';
import { text } from '../fields/text.ts';
import {
  closingFields,
  consistentDates,
  leadingFields,
  publicationListing,
} from './publication.ts';

const fields = {
  ...leadingFields,
  subtitle: optional(
    text({
      label: 'Subtitle',
      hint: 'As on the title page.',
      meaning: 'alternativeHeadline',
    }),
  ),
  authors: references({
    section: 'relations',
    label: 'Authors',
    hint: 'In the order in which they are cited.',
    meaning: 'author',
    to: 'people',
  }),
  keyFindings: list({
    label: 'Key findings',
    hint: 'Three to six sentences that can be understood on their own.',
    meaning: 'abstract',
    item: text({ label: 'Key finding', max: 400 }),
    max: 10,
  }),
  cover: optional(
    image({
      label: 'Cover',
      hint: 'Shown at the head of the report and in lists.',
      meaning: 'thumbnail',
    }),
  ),
  pdf: optional(
    documentFile({
      label: 'PDF',
      hint: 'The whole report to download.',
      meaning: 'encoding',
    }),
  ),
  citation: optional(
    group({
      section: 'relations',
      label: 'Citation',
      hint: 'For libraries and other authors; what you leave empty is left out.',
      copiedTo: 'translations',
      fields: {
        reportNumber: optional(
          text({
            label: 'Report number',
            meaning: 'reportNumber',
            max: 60,
          }),
        ),
        edition: optional(text({ label: 'Edition', meaning: 'bookEdition', max: 60 })),
        place: optional(
          text({
            label: 'Place of publication',
            meaning: 'locationCreated',
            max: 100,
          }),
        ),
        doi: optional(
          text({
            label: 'DOI',
            meaning: 'identifier',
            pattern: {
              expression: /^10\.\d{4,9}\/\S+$/,
              remedy: message('Write the DOI without https://doi.org/, such as 10.1234/abc.'),
            },
          }),
        ),
      },
    }),
  ),
  ...closingFields,
} satisfies Fields;

/** Reports: long publications with key findings, charts and a PDF. */
export const report = defineContentType({
  name: 'reports',
  label: 'Reports',
  labelSingular: 'Report',
  layout: 'dated',
  extension: 'mdx',
  listing: publicationListing,
  fields,
  rules: [consistentDates],
});
