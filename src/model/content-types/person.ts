import { defineContentType } from './content-type.ts';
import type { Fields } from '../fields/field.ts';
import { choices, flag } from '../fields/choice.ts';
import { portrait } from '../fields/media.ts';
import { optional } from '../fields/optional.ts';
import { references } from '../fields/reference.ts';
import { list, localized } from '../fields/structure.ts';
import { email, paragraphs, telephone, text } from '../fields/text.ts';
import { languageCodePattern } from '../language-code.ts';

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
  role: localized(
    text({
      label: { en: 'Role', es: 'Cargo' },
      hint: { en: 'As it should appear under the name.', es: 'Como debe figurar bajo el nombre.' },
      meaning: 'jobTitle',
      max: 160,
    }),
  ),
  functions: choices({
    label: { en: 'Functions', es: 'Funciones' },
    hint: {
      en: 'Press contacts are listed with telephone and e-mail; experts with their topics. Anybody else is on the site as long as a published text names them.',
      es: 'Los contactos de prensa aparecen con teléfono y correo; los expertos, con sus temas. Los demás están en el sitio mientras los nombre algún texto publicado.',
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
        expression: languageCodePattern,
        remedy: {
          en: 'Write a language code, such as en, es or ht.',
          es: 'Escriba un código de idioma, por ejemplo en, es o ht.',
        },
      },
    }),
  }),
  topics: references({
    label: { en: 'Topics', es: 'Temas' },
    hint: { en: 'On which this person can be asked.', es: 'Sobre los que se le puede preguntar.' },
    meaning: 'knowsAbout',
    to: 'topics',
  }),
  email: optional(
    email({
      label: { en: 'E-mail', es: 'Correo' },
      hint: { en: 'Public.', es: 'Público.' },
      meaning: 'email',
    }),
  ),
  telephone: optional(
    telephone({
      label: { en: 'Telephone', es: 'Teléfono' },
      hint: {
        en: 'With the country code. Public.',
        es: 'Con el prefijo del país. Público.',
      },
      meaning: 'telephone',
    }),
  ),
  photo: optional(portrait({ label: { en: 'Photograph', es: 'Fotografía' }, meaning: 'image' })),
  biography: optional(
    localized(
      paragraphs({
        label: { en: 'Biography', es: 'Biografía' },
        hint: {
          en: 'A paragraph or two, in the third person.',
          es: 'Uno o dos párrafos, en tercera persona.',
        },
        meaning: 'description',
      }),
    ),
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
  listing: { title: 'name', sorts: ['name'], groups: ['functions'] },
  fields,
  rules: [
    ({ name, familyName }) =>
      familyName && !` ${name} `.includes(` ${familyName} `)
        ? [
            {
              field: 'familyName',
              cause: {
                en: 'the family name is not a part of the name',
                es: 'los apellidos no forman parte del nombre',
              },
              remedy: {
                en: 'Write the words of the name that are the family name, or remove familyName.',
                es: 'Escriba las palabras del nombre que son los apellidos, o vacíe el campo.',
              },
              inForm: 'Write the words of the name that are the family name, or clear the field.',
            },
          ]
        : [],
    (values) =>
      values.functions.includes('press-contact') && !values.email && !values.telephone
        ? [
            {
              field: 'functions',
              cause: {
                en: 'a press contact has neither e-mail nor telephone',
                es: 'un contacto de prensa no tiene ni correo ni teléfono',
              },
              remedy: {
                en: 'Add email or telephone, or remove press-contact.',
                es: 'Añada un correo o un teléfono, o quite la función de contacto de prensa.',
              },
              inForm: 'Add an e-mail address or a telephone number, or take the function away.',
            },
          ]
        : [],
  ],
});
