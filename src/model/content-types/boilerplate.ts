import { defineContentType } from './content-type.ts';
import type { Fields } from '../fields/field.ts';
import { localized } from '../fields/structure.ts';
import { paragraphs, text } from '../fields/text.ts';

const fields = {
  name: text({
    label: { en: 'Name', es: 'Nombre' },
    hint: { en: 'For staff only.', es: 'Solo para el equipo.' },
    internal: true,
    max: 100,
  }),
  text: localized(
    paragraphs({
      label: { en: 'Text', es: 'Texto' },
      hint: {
        en: 'Who you are, in one paragraph, as it should appear under every release.',
        es: 'Quiénes son, en un párrafo, como debe figurar al pie de cada comunicado.',
      },
      max: 2000,
    }),
  ),
} satisfies Fields;

/** Closing paragraphs about the organization and its partners. */
export const boilerplate = defineContentType({
  name: 'boilerplates',
  label: { en: 'Boilerplates', es: 'Textos institucionales' },
  labelSingular: { en: 'Boilerplate', es: 'Texto institucional' },
  layout: 'shared',
  extension: 'yml',
  listing: { title: 'name', sorts: ['name'], groups: [] },
  fields,
});
