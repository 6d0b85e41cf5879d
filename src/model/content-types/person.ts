import { inForm } from '../../languages/problems/problem.ts';
import { message } from '../../languages/message.ts';
import { defineContentType } from './content-type.ts';
import type { Fields } from '../fields/field.ts';
import { choices, flag } from '../fields/choice.ts';
import { portrait } from '../fields/media.ts';
import { optional } from '../fields/optional.ts';
import { references } from '../fields/reference.ts';
import { list, localized } from '../fields/structure.ts';
import { telephone } from '../fields/telephone.ts';
import { email, paragraphs, text } from '../fields/text.ts';
import { languageCodePattern } from '../../languages/language-code.ts';

const fields = {
  name: text({
    label: 'Full name',
    hint: 'Of one in Chinese, add the Latin spelling in parentheses: the address is made of it.',
    meaning: 'name',
    max: 100,
  }),
  familyName: optional(
    text({
      label: 'Family name',
      hint: 'Only where it is not just the last word, such as García Márquez, or Lin of Lin Xiaomei. For citations and address books.',
      meaning: 'familyName',
      max: 100,
    }),
  ),
  role: localized(
    text({
      label: 'Role',
      hint: 'As it should appear under the name.',
      meaning: 'jobTitle',
      max: 160,
    }),
  ),
  functions: choices({
    label: 'Functions',
    hint: 'Press contacts and experts are on the press page at once, with the e-mail and telephone written here. Anybody else is on the site as long as a published text names them.',
    values: {
      'press-contact': 'Press contact',
      expert: 'Expert',
      author: 'Author',
    },
  }),
  languages: list({
    label: 'Languages spoken',
    hint: 'In which reporters can speak with this person.',
    meaning: 'knowsLanguage',
    item: text({
      label: 'Language',
      offers: 'languages',
      pattern: {
        expression: languageCodePattern,
        remedy: message('Write a language code, such as en, es or ht.'),
      },
    }),
  }),
  topics: references({
    label: 'Topics',
    hint: 'On which this person can be asked.',
    meaning: 'knowsAbout',
    to: 'topics',
  }),
  email: optional(
    email({
      label: 'E-mail',
      hint: 'Public.',
      meaning: 'email',
    }),
  ),
  telephone: optional(
    telephone({
      label: 'Telephone',
      hint: 'With the country code. Public.',
      meaning: 'telephone',
    }),
  ),
  photo: optional(portrait({ label: 'Photograph', meaning: 'image' })),
  biography: optional(
    localized(
      paragraphs({
        label: 'Biography',
        hint: 'A paragraph or two, in the third person.',
        meaning: 'description',
      }),
    ),
  ),
  former: flag({
    label: 'Has left the organization',
    hint: 'Stays as an author, disappears as a contact.',
  }),
} satisfies Fields;

/** Whether words are in a name: whole ones, unless it is written without blanks, as in Chinese, Japanese and Korean. */
const hasWords = (name: string, words: string) =>
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(words)
    ? name.includes(words)
    : ` ${name.replace(/[()（）]/g, ' ')} `.includes(` ${words} `);

/** People: authors, experts and press contacts. */
export const person = defineContentType({
  name: 'people',
  label: 'People',
  labelSingular: 'Person',
  layout: 'shared',
  extension: 'yml',
  listing: { title: 'name', sorts: ['name'], groups: ['functions'] },
  fields,
  rules: [
    ({ name, familyName }) =>
      familyName &&
      !hasWords(name, familyName) && {
        field: 'familyName',
        cause: message('the family name is not a part of the name'),
        ...inForm(
          'Write the words of the name that are the family name, or remove familyName.',
          message('Write the words of the name that are the family name, or clear the field.'),
        ),
      },
    (values) =>
      values.functions.includes('press-contact') &&
      !values.email &&
      !values.telephone && {
        field: 'email',
        cause: message('a press contact has neither e-mail nor telephone'),
        ...inForm(
          'Add email or telephone, or remove press-contact.',
          message('Add an e-mail address or a telephone number, or take the function away.'),
        ),
      },
  ],
});
