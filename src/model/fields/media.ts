import { z } from 'zod';
import type { FieldProblemName } from '../problems/field-problem-kinds.ts';
import {
  defineField,
  type Field,
  type FieldOptions,
  type Fields,
  type FieldValues,
} from './field.ts';
import { optional } from './optional.ts';
import { group, localized } from './structure.ts';
import { text } from './text.ts';

const mediaPath = z
  .string()
  .regex(/^\/media\/[^\s\\?#][^\\?#]*$/, 'noMediaPath' satisfies FieldProblemName);

/** The path of a picture: `/media/vigil.jpg`. */
export function imageFile(options: FieldOptions): Field<string> {
  return defineField(options, {
    schema: mediaPath,
    structure: { kind: 'media', accepts: 'image' },
    remedy: {
      en: 'Write the path of a picture in content/media, such as /media/vigil.jpg.',
      es: 'Escriba la ruta de una imagen de content/media, por ejemplo /media/vigilia.jpg.',
    },
    formRemedy: {
      en: 'Choose a picture, or upload one.',
      es: 'Elija una imagen, o suba una.',
    },
  });
}

/** The path of a document: `/media/report.pdf`. */
export function documentFile(options: FieldOptions): Field<string> {
  return defineField(options, {
    schema: mediaPath,
    structure: { kind: 'media', accepts: 'document' },
    remedy: {
      en: 'Write the path of a PDF in content/media, such as /media/report.pdf.',
      es: 'Escriba la ruta de un PDF de content/media, por ejemplo /media/informe.pdf.',
    },
    formRemedy: { en: 'Choose a PDF, or upload one.', es: 'Elija un PDF, o suba uno.' },
  });
}

const imageFields = {
  src: imageFile({
    label: { en: 'File', es: 'Archivo' },
    meaning: 'contentUrl',
  }),
  alt: text({
    label: { en: 'Description', es: 'Descripción' },
    hint: {
      en: 'What the picture shows, for people who cannot see it. Do not begin with “Image of”.',
      es: 'Qué muestra la imagen, para quienes no pueden verla. No empiece con «Imagen de».',
    },
    max: 400,
  }),
  caption: optional(
    text({
      label: { en: 'Caption', es: 'Pie de foto' },
      hint: {
        en: 'Shown under the picture: who, where, when.',
        es: 'Se muestra debajo de la imagen: quién, dónde, cuándo.',
      },
      meaning: 'caption',
      max: 500,
    }),
  ),
  credit: optional(
    text({
      label: { en: 'Credit', es: 'Crédito' },
      hint: { en: 'Who made the picture.', es: 'Quién hizo la imagen.' },
      meaning: 'creditText',
      max: 200,
    }),
  ),
} satisfies Fields;

const portraitFields = {
  src: imageFields.src,
  alt: localized(imageFields.alt),
  credit: imageFields.credit,
} satisfies Fields;

/** A picture of a person, described in every language: its file serves all of them. */
export function portrait(options: FieldOptions): Field<FieldValues<typeof portraitFields>> {
  return group({ ...options, fields: portraitFields });
}

/** A picture as an entry states it. */
export type ImageValue = FieldValues<typeof imageFields>;

/** A picture with what readers need of it: description, caption, credit. */
export function image(options: FieldOptions): Field<ImageValue> {
  return group({ ...options, fields: imageFields });
}

const attachmentFields = {
  file: documentFile({ label: { en: 'File', es: 'Archivo' }, meaning: 'contentUrl' }),
  title: text({
    label: { en: 'Title', es: 'Título' },
    hint: { en: 'What readers download.', es: 'Lo que se descarga.' },
    meaning: 'name',
    max: 200,
  }),
} satisfies Fields;

export type AttachmentValue = FieldValues<typeof attachmentFields>;

/** A document that readers can download. */
export function attachment(options: FieldOptions): Field<AttachmentValue> {
  return group({ ...options, fields: attachmentFields });
}
