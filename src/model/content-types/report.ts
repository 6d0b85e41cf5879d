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
      label: { en: 'Subtitle', es: 'Subtítulo' },
      hint: { en: 'As on the title page.', es: 'Como en la portada.' },
      meaning: 'alternativeHeadline',
    }),
  ),
  authors: references({
    label: { en: 'Authors', es: 'Autores' },
    hint: { en: 'In the order in which they are cited.', es: 'En el orden en que se citan.' },
    meaning: 'author',
    to: 'people',
  }),
  keyFindings: list({
    label: { en: 'Key findings', es: 'Conclusiones principales' },
    hint: {
      en: 'Three to six sentences that can be understood on their own.',
      es: 'De tres a seis frases que se entiendan por sí solas.',
    },
    meaning: 'abstract',
    item: text({ label: { en: 'Key finding', es: 'Conclusión' }, max: 400 }),
    max: 10,
  }),
  cover: optional(
    image({
      label: { en: 'Cover', es: 'Portada' },
      hint: {
        en: 'Shown at the head of the report and in lists.',
        es: 'Se muestra al principio del informe y en las listas.',
      },
      meaning: 'thumbnail',
    }),
  ),
  pdf: optional(
    documentFile({
      label: { en: 'PDF', es: 'PDF' },
      hint: { en: 'The whole report to download.', es: 'El informe completo para descargar.' },
      meaning: 'encoding',
    }),
  ),
  citation: optional(
    group({
      label: { en: 'Citation', es: 'Cita bibliográfica' },
      hint: {
        en: 'For libraries and other authors; what you leave empty is left out.',
        es: 'Para bibliotecas y otros autores; lo que deje vacío se omite.',
      },
      fields: {
        reportNumber: optional(
          text({
            label: { en: 'Report number', es: 'Número de informe' },
            meaning: 'reportNumber',
            max: 60,
          }),
        ),
        edition: optional(
          text({ label: { en: 'Edition', es: 'Edición' }, meaning: 'bookEdition', max: 60 }),
        ),
        place: optional(
          text({
            label: { en: 'Place of publication', es: 'Lugar de publicación' },
            meaning: 'locationCreated',
            max: 100,
          }),
        ),
        doi: optional(
          text({
            label: { en: 'DOI', es: 'DOI' },
            meaning: 'identifier',
            pattern: {
              expression: /^10\.\d{4,9}\/\S+$/,
              remedy: {
                en: 'Write the DOI without https://doi.org/, such as 10.1234/abc.',
                es: 'Escriba el DOI sin https://doi.org/, por ejemplo 10.1234/abc.',
              },
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
  label: { en: 'Reports', es: 'Informes' },
  labelSingular: { en: 'Report', es: 'Informe' },
  layout: 'dated',
  extension: 'mdx',
  listing: publicationListing,
  fields,
  rules: [consistentDates],
});
