import { defineContentType } from './content-type.ts';
import type { Fields } from '../fields/field.ts';
import { optional } from '../fields/optional.ts';
import { localized } from '../fields/structure.ts';
import { slug, text } from '../fields/text.ts';

const fields = {
  name: localized(
    text({
      label: { en: 'Name', es: 'Nombre' },
      hint: {
        en: 'The topic is on the site as long as a published text has it.',
        es: 'El tema está en el sitio mientras lo tenga algún texto publicado.',
      },
      meaning: 'name',
      max: 80,
    }),
  ),
  slug: optional(
    localized(
      slug({
        label: { en: 'Address', es: 'Dirección' },
        hint: {
          en: 'Last part of the web address. Left empty, it is the file name.',
          es: 'Última parte de la dirección web. Si se deja vacía, es el nombre del archivo.',
        },
      }),
    ),
  ),
  description: localized(
    text({
      label: { en: 'Description', es: 'Descripción' },
      hint: {
        en: 'One or two sentences that open the page of the topic.',
        es: 'Una o dos frases que abren la página del tema.',
      },
      meaning: 'description',
      max: 400,
    }),
  ),
} satisfies Fields;

/** Topics, which group publications and experts. */
export const topic = defineContentType({
  name: 'topics',
  label: { en: 'Topics', es: 'Temas' },
  labelSingular: { en: 'Topic', es: 'Tema' },
  layout: 'shared',
  extension: 'yml',
  listing: { title: 'name', sorts: ['name'], groups: [] },
  fields,
});
