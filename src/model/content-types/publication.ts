import type { Fields, FieldValues } from '../fields/field.ts';
import type { Listing, Rule } from './content-type.ts';
import { formerAddress } from '../fields/address.ts';
import { flag } from '../fields/choice.ts';
import { dateTime } from '../fields/date.ts';
import { attachment, image } from '../fields/media.ts';
import { optional } from '../fields/optional.ts';
import { publicationReference, references } from '../fields/reference.ts';
import { group, list } from '../fields/structure.ts';
import { paragraphs, slug, text } from '../fields/text.ts';

/** The first fields in the form of every publication. */
export const leadingFields = {
  headline: text({
    label: { en: 'Headline', es: 'Titular' },
    hint: {
      en: 'What happened, in one line. Under 90 characters reads well everywhere.',
      es: 'Qué pasó, en una línea. Con menos de 90 caracteres se lee bien en todas partes.',
    },
    meaning: 'headline',
    max: 200,
  }),
  slug: optional(
    slug({
      label: { en: 'Address', es: 'Dirección' },
      hint: {
        en: 'Last part of the web address. Left empty, it is the file name.',
        es: 'Última parte de la dirección web. Si se deja vacía, es el nombre del archivo.',
      },
    }),
  ),
  summary: text({
    label: { en: 'Summary', es: 'Resumen' },
    hint: {
      en: 'One sentence for lists, search results and shared links.',
      es: 'Una frase para listas, resultados de búsqueda y enlaces compartidos.',
    },
    meaning: 'description',
    max: 400,
  }),
  datePublished: dateTime({
    label: { en: 'Publish at', es: 'Publicar el' },
    hint: {
      en: 'Date and time of publication. In the future, the text waits until then.',
      es: 'Fecha y hora de publicación. Si es futura, el texto espera hasta entonces.',
    },
    meaning: 'datePublished',
    initial: 'now',
  }),
  dateModified: optional(
    dateTime({
      label: { en: 'Updated at', es: 'Actualizado el' },
      hint: {
        en: 'Only for a change that readers should notice.',
        es: 'Solo para un cambio que los lectores deban notar.',
      },
      meaning: 'dateModified',
    }),
  ),
} satisfies Fields;

const correctionFields = {
  date: dateTime({
    label: { en: 'Corrected at', es: 'Corregido el' },
    hint: { en: 'When the correction was made.', es: 'Cuándo se hizo la corrección.' },
    meaning: 'datePublished',
  }),
  text: text({
    label: { en: 'Correction', es: 'Corrección' },
    hint: {
      en: 'What was wrong and what is right.',
      es: 'Qué estaba mal y qué es lo correcto.',
    },
    meaning: 'text',
    max: 1000,
  }),
} satisfies Fields;

export type CorrectionValue = FieldValues<typeof correctionFields>;

/** The last fields in the form of every publication: its relations and its lifecycle. */
export const closingFields = {
  topics: references({
    label: { en: 'Topics', es: 'Temas' },
    hint: { en: 'Under which readers find the text.', es: 'Bajo los que se encuentra el texto.' },
    meaning: 'about',
    to: 'topics',
  }),
  image: optional(
    image({
      label: { en: 'Picture', es: 'Imagen' },
      hint: {
        en: 'Shown above the text and beside links that people share.',
        es: 'Figura sobre el texto y junto a los enlaces que se comparten.',
      },
      meaning: 'image',
    }),
  ),
  attachments: list({
    label: { en: 'Attachments', es: 'Archivos adjuntos' },
    hint: { en: 'Documents to download (PDF).', es: 'Documentos para descargar (PDF).' },
    meaning: 'associatedMedia',
    item: attachment({ label: { en: 'Attachment', es: 'Adjunto' } }),
    summary: 'title',
  }),
  related: list({
    label: { en: 'Related texts', es: 'Textos relacionados' },
    hint: { en: 'Offered at the end of the text.', es: 'Se ofrecen al final del texto.' },
    meaning: 'relatedLink',
    item: publicationReference({ label: { en: 'Text', es: 'Texto' } }),
    max: 12,
  }),
  aliases: list({
    label: { en: 'Former addresses', es: 'Direcciones anteriores' },
    hint: {
      en: 'Old addresses on this site that should lead here, the oldest first, such as /news/42/.',
      es: 'Direcciones antiguas de este sitio que deben llevar aquí, la más antigua primero, como /noticias/42/.',
    },
    item: formerAddress({ label: { en: 'Address', es: 'Dirección' } }),
  }),
  draft: flag({
    label: { en: 'Draft', es: 'Borrador' },
    hint: { en: 'A draft is never published.', es: 'Un borrador nunca se publica.' },
    internal: true,
  }),
  embargoedUntil: optional(
    dateTime({
      label: { en: 'Embargoed until', es: 'Embargado hasta' },
      hint: {
        en: 'Nothing of the text is public before this moment.',
        es: 'Nada del texto es público antes de este momento.',
      },
      internal: true,
    }),
  ),
  expires: optional(
    dateTime({
      label: { en: 'Expires at', es: 'Caduca el' },
      hint: {
        en: 'From this moment the text is no longer on the site.',
        es: 'A partir de este momento el texto ya no está en el sitio.',
      },
      meaning: 'expires',
    }),
  ),
  corrections: list({
    label: { en: 'Corrections', es: 'Correcciones' },
    hint: {
      en: 'Shown at the top of the text, newest first.',
      es: 'Se muestran al principio del texto, la más reciente primero.',
    },
    meaning: 'correction',
    item: group({ label: { en: 'Correction', es: 'Corrección' }, fields: correctionFields }),
    summary: 'text',
  }),
  withdrawn: optional(
    group({
      label: { en: 'Withdrawal', es: 'Retirada' },
      hint: {
        en: 'Replaces the text by a notice that says when and why it was withdrawn.',
        es: 'Sustituye el texto por un aviso que dice cuándo y por qué se retiró.',
      },
      fields: {
        date: dateTime({
          label: { en: 'Withdrawn at', es: 'Retirado el' },
          hint: { en: 'The notice names this day.', es: 'El aviso menciona este día.' },
        }),
        reason: text({
          label: { en: 'Reason', es: 'Motivo' },
          hint: {
            en: 'Public. Do not repeat what the text said.',
            es: 'Público. No repita lo que decía el texto.',
          },
          max: 600,
        }),
      },
    }),
  ),
  notes: optional(
    paragraphs({
      label: { en: 'Internal notes', es: 'Notas internas' },
      hint: { en: 'Never published.', es: 'Nunca se publican.' },
      internal: true,
    }),
  ),
} satisfies Fields;

/** The values that every kind of publication has. */
export type Publication = FieldValues<typeof leadingFields> & FieldValues<typeof closingFields>;

/** How the admin's lists of publications are arranged. */
export const publicationListing: Listing = {
  title: 'headline',
  sorts: ['datePublished', 'headline'],
  groups: ['datePublished', 'topics'],
};

const time = (value: string) => Date.parse(value);

/** Dates of one publication that contradict each other. */
export const consistentDates: Rule<Publication> = (entry) => {
  const published = time(entry.datePublished);
  const problems = [];
  if (entry.dateModified && time(entry.dateModified) < published)
    problems.push({
      field: 'dateModified',
      cause: {
        en: 'the text was updated before it was published',
        es: 'el texto se actualizó antes de publicarse',
      },
      remedy: {
        en: 'Write a moment after datePublished, or remove dateModified.',
        es: 'Elija un momento posterior a la publicación, o vacíe el campo.',
      },
      inForm: 'Choose a moment after publication, or clear the field.',
    });
  if (entry.expires && time(entry.expires) <= published)
    problems.push({
      field: 'expires',
      cause: {
        en: 'the text expires before it is published',
        es: 'el texto caduca antes de publicarse',
      },
      remedy: {
        en: 'Write a moment after datePublished, or remove expires.',
        es: 'Elija un momento posterior a la publicación, o vacíe el campo.',
      },
      inForm: 'Choose a moment after publication, or clear the field.',
    });
  if (entry.expires && entry.embargoedUntil && time(entry.expires) <= time(entry.embargoedUntil))
    problems.push({
      field: 'expires',
      cause: {
        en: 'the text expires before its embargo ends, so nobody could ever read it',
        es: 'el texto caduca antes de que termine su embargo, así que nadie podría leerlo',
      },
      remedy: {
        en: 'Write a moment after embargoedUntil, or remove expires.',
        es: 'Elija un momento posterior al fin del embargo, o vacíe el campo.',
      },
      inForm: 'Choose a moment after the end of the embargo, or clear the field.',
    });
  if (entry.withdrawn && time(entry.withdrawn.date) < published)
    problems.push({
      field: 'withdrawn.date',
      cause: {
        en: 'the text was withdrawn before it was published',
        es: 'el texto se retiró antes de publicarse',
      },
      remedy: {
        en: 'Write a moment after datePublished; a text that never appeared can be deleted.',
        es: 'Elija un momento posterior a la publicación; un texto que nunca apareció puede eliminarse.',
      },
      inForm: 'Choose a moment after publication; a text that never appeared can be deleted.',
    });
  entry.corrections.forEach((correction, index) => {
    if (time(correction.date) < published)
      problems.push({
        field: `corrections.${index}.date`,
        cause: {
          en: 'the text was corrected before it was published',
          es: 'el texto se corrigió antes de publicarse',
        },
        remedy: {
          en: 'Write a moment after datePublished; change the text itself before publication.',
          es: 'Elija un momento posterior a la publicación; antes de publicar, cambie el texto mismo.',
        },
        inForm: 'Choose a moment after publication; before it, change the text itself.',
      });
  });
  return problems;
};
