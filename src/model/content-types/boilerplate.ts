import { defineContentType } from './content-type.ts';
import type { Fields } from '../fields/field.ts';
import { localized } from '../fields/structure.ts';
import { paragraphs, text } from '../fields/text.ts';

const fields = {
  name: text({
    label: 'Name',
    hint: 'For staff only.',
    internal: true,
    max: 100,
  }),
  text: localized(
    paragraphs({
      label: 'Text',
      hint: 'Who you are, in one paragraph, as it should appear under every release.',
      max: 2000,
    }),
  ),
} satisfies Fields;

/** Closing paragraphs about the organization and its partners. */
export const boilerplate = defineContentType({
  name: 'boilerplates',
  label: 'Boilerplates',
  labelSingular: 'Boilerplate',
  layout: 'shared',
  extension: 'yml',
  listing: { title: 'name', sorts: ['name'], groups: [] },
  fields,
});
