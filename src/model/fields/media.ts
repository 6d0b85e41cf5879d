import { message } from '../../languages/message.ts';
import { z } from 'zod';
import type { FieldProblemName } from './field-problem-kinds.ts';
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
    remedy: message('Write the path of a picture in content/media, such as /media/vigil.jpg.'),
    formRemedy: message('Choose a picture, or upload one.'),
  });
}

/** The path of a document: `/media/report.pdf`. */
export function documentFile(options: FieldOptions): Field<string> {
  return defineField(options, {
    schema: mediaPath,
    structure: { kind: 'media', accepts: 'document' },
    remedy: message('Write the path of a PDF in content/media, such as /media/report.pdf.'),
    formRemedy: message('Choose a PDF, or upload one.'),
  });
}

/** What programs and cameras call pictures: `vigil.jpg`, `IMG_2041`, `DSC-0042`. */
const pictureName =
  /^(\S+\.(avif|gif|heic|jpe?g|png|tiff?|webp)|(img|dscn?|dscf|pxl|mvi)[-_]?\d{3,}\S*)$/i;

/** Whether a description is only the name of a picture. */
export const isPictureName = (value: string): boolean => pictureName.test(value.trim());

/** What a picture shows, in words. */
function description(options: FieldOptions): Field<string> {
  const field = text({ ...options, max: 400 });
  return {
    ...field,
    schema: field.schema.refine(
      (value) => !isPictureName(value),
      'pictureName' satisfies FieldProblemName,
    ),
    remedy: message('Say what the picture shows, for people who cannot see it.'),
  };
}

const imageFields = {
  src: imageFile({
    label: 'File',
    meaning: 'contentUrl',
  }),
  alt: description({
    label: 'Description',
    hint: 'What the picture shows, for people who cannot see it. Do not begin with “Image of”.',
  }),
  caption: optional(
    text({
      label: 'Caption',
      hint: 'Shown under the picture: who, where, when.',
      meaning: 'caption',
      max: 500,
    }),
  ),
  credit: optional(
    text({
      label: 'Credit',
      hint: 'Who made the picture. Readers see it as you write it: “Photo: Ana Ruiz”.',
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
  file: {
    ...documentFile({ label: 'File', meaning: 'contentUrl' }),
    formRemedy: message('Choose a document, or upload one.'),
  },
  title: text({
    label: 'Title',
    hint: 'What readers download.',
    meaning: 'name',
    max: 200,
  }),
} satisfies Fields;

export type AttachmentValue = FieldValues<typeof attachmentFields>;

/** A document that readers can download. */
export function attachment(options: FieldOptions): Field<AttachmentValue> {
  return group({ ...options, fields: attachmentFields });
}
