import { defineContentType } from './content-type.ts';
import type { Fields } from './field.ts';
import { choices, flag } from './fields/choice.ts';
import { portrait } from './fields/media.ts';
import { optional } from './fields/optional.ts';
import { references } from './fields/reference.ts';
import { list, localized } from './fields/structure.ts';
import { email, paragraphs, telephone, text } from './fields/text.ts';

const fields = {
  name: text({ label: { en: 'Name', es: 'Nombre' }, meaning: 'name', max: 100 }),
  familyName: optional(
    text({
      label: { en: 'Family name', es: 'Apellidos' },
      hint: {
        en: 'Only where it is more than the last word of the name, such as García Márquez. For citations and address books.',
        es: 'Solo si es más que la última palabra del nombre, como García Márquez. Para citas y agendas.',
      },
      meaning: 'familyName',
      max: 100,
    }),
  ),
  role: localized(text({ label: { en: 'Role', es: 'Cargo' }, meaning: 'jobTitle', max: 160 })),
  functions: choices({
    label: { en: 'Functions', es: 'Funciones' },
    hint: {
      en: 'Press contacts are listed with telephone and e-mail; experts with their topics.',
      es: 'Los contactos de prensa aparecen con teléfono y correo; los expertos, con sus temas.',
    },
    values: {
      'press-contact': { en: 'Press contact', es: 'Contacto de prensa' },
      expert: { en: 'Expert', es: 'Experto' },
      author: { en: 'Author', es: 'Autor' },
    },
  }),
  languages: list({
    label: { en: 'Languages spoken', es: 'Idiomas que habla' },
    hint: { en: 'Codes such as en, es, ht.', es: 'Códigos como en, es, ht.' },
    meaning: 'knowsLanguage',
    item: text({
      label: { en: 'Language', es: 'Idioma' },
      pattern: {
        expression: /^[a-z]{2,3}(-[A-Z]{2})?$/,
        remedy: 'Write a language code, such as en, es or ht.',
      },
    }),
  }),
  topics: references({ label: { en: 'Topics', es: 'Temas' }, meaning: 'knowsAbout', to: 'topics' }),
  email: optional(email({ label: { en: 'E-mail', es: 'Correo' }, meaning: 'email' })),
  telephone: optional(
    telephone({ label: { en: 'Telephone', es: 'Teléfono' }, meaning: 'telephone' }),
  ),
  photo: optional(portrait({ label: { en: 'Photograph', es: 'Fotografía' }, meaning: 'image' })),
  biography: optional(
    localized(paragraphs({ label: { en: 'Biography', es: 'Biografía' }, meaning: 'description' })),
  ),
  former: flag({
    label: { en: 'No longer with us', es: 'Ya no está con nosotros' },
    hint: {
      en: 'Stays as an author, disappears as a contact.',
      es: 'Sigue como autor, desaparece como contacto.',
    },
  }),
} satisfies Fields;

/** People: authors, experts and press contacts. */
export const person = defineContentType({
  name: 'people',
  label: { en: 'People', es: 'Personas' },
  labelSingular: { en: 'Person', es: 'Persona' },
  layout: 'shared',
  extension: 'yml',
  fields,
  rules: [
    ({ name, familyName }) =>
      familyName && !` ${name} `.includes(` ${familyName} `)
        ? [
            {
              field: 'familyName',
              cause: 'the family name is not a part of the name',
              remedy: 'Write the words of the name that are the family name, or remove familyName.',
            },
          ]
        : [],
    (values) =>
      values.functions.includes('press-contact') && !values.email && !values.telephone
        ? [
            {
              field: 'functions',
              cause: 'a press contact has neither e-mail nor telephone',
              remedy: 'Add email or telephone, or remove press-contact.',
            },
          ]
        : [],
  ],
});
