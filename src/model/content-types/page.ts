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
      label: { en: 'Updated at', es: 'Actualizado el' },
      hint: { en: 'Shown at the end of the page.', es: 'Se muestra al final de la página.' },
      meaning: 'dateModified',
    }),
  ),
  aliases,
  draft,
  notes,
} satisfies Fields;

/** Ordinary pages: about, privacy, accessibility. */
export const page = defineContentType({
  name: 'pages',
  label: { en: 'Pages', es: 'Páginas' },
  labelSingular: { en: 'Page', es: 'Página' },
  layout: 'undated',
  extension: 'md',
  listing: { title: 'headline', sorts: ['headline'], groups: [] },
  fields,
});
