import { defineContentType } from './content-type.ts';
import type { Fields } from '../fields/field.ts';
import { dateTime } from '../fields/date.ts';
import { optional } from '../fields/optional.ts';
import { closingFields, leadingFields } from './publication.ts';

const { headline, slug, summary } = leadingFields;
const { draft, aliases, notes } = closingFields;

const fields = {
  headline,
  slug,
  summary,
  dateModified: optional(
    dateTime({
      section: 'afterwards',
      label: 'Updated at',
      hint: 'Shown at the end of the page.',
      meaning: 'dateModified',
      copiedTo: 'nothing',
    }),
  ),
  aliases,
  draft,
  notes,
} satisfies Fields;

/** Ordinary pages: about, privacy, accessibility. */
export const page = defineContentType({
  name: 'pages',
  label: 'Pages',
  labelSingular: 'Page',
  layout: 'undated',
  extension: 'md',
  listing: { title: 'headline', sorts: ['headline'], groups: [] },
  fields,
});
