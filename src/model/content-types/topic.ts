import { defineContentType } from './content-type.ts';
import type { Fields } from '../fields/field.ts';
import { optional } from '../fields/optional.ts';
import { localized } from '../fields/structure.ts';
import { slug } from '../fields/slug.ts';
import { text } from '../fields/text.ts';

const fields = {
  name: localized(
    text({
      label: 'Name',
      hint: 'The topic is on the site as long as a published text has it.',
      meaning: 'name',
      max: 80,
    }),
  ),
  slug: optional(
    localized(
      slug({
        copiedTo: 'nothing',
        label: 'Address',
        hint: 'Last part of the web address. Left empty, it comes from the name in each language. Once it is public, leave it: links to the topic and its feeds would end.',
      }),
    ),
  ),
  description: localized(
    text({
      label: 'Description',
      hint: 'One or two sentences that open the page of the topic.',
      meaning: 'description',
      max: 400,
    }),
  ),
} satisfies Fields;

/** Topics, which group publications and experts. */
export const topic = defineContentType({
  name: 'topics',
  label: 'Topics',
  labelSingular: 'Topic',
  layout: 'shared',
  extension: 'yml',
  listing: { title: 'name', sorts: ['name'], groups: [] },
  fields,
});
