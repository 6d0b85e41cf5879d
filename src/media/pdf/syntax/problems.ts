import type { LocalizedMessage } from '../../../model/problems/localized-message.ts';
import type { MediaProblem, MediaProblemCode } from '../../files/media-data.ts';

/** Thrown when a document cannot be cleaned; says why and what to do. */
export class PdfError extends Error {
  readonly problem: MediaProblem;

  constructor(problem: MediaProblem) {
    super(problem.cause.en);
    this.name = 'PdfError';
    this.problem = problem;
  }
}

const again: LocalizedMessage = {
  en: 'Export the document to PDF again and upload that.',
  es: 'Exporte el documento otra vez como PDF y suba ese archivo.',
};

const print: LocalizedMessage = {
  en: 'Print the document to a new PDF and upload that.',
  es: 'Imprima el documento en un PDF nuevo y súbalo.',
};

/** The problem of a damaged PDF. */
export function toCorrupt(reason: LocalizedMessage): MediaProblem {
  return {
    code: 'document-corrupt',
    cause: {
      en: `The PDF cannot be read: ${reason.en}.`,
      es: `El PDF no se puede leer: ${reason.es}.`,
    },
    remedy: again,
  };
}

/** The error of a damaged PDF. */
export function corrupt(en: string, es: string): PdfError {
  return new PdfError(toCorrupt({ en, es }));
}

/** The error of a PDF that exceeds the limits. */
export function excessive(en: string, es: string): PdfError {
  return new PdfError({
    code: 'document-too-complex',
    cause: {
      en: `The PDF is built so that reading it would take too much time or memory: ${en}.`,
      es: `El PDF está hecho de modo que leerlo exigiría demasiado tiempo o memoria: ${es}.`,
    },
    remedy: print,
  });
}

const define = (
  code: MediaProblemCode,
  cause: LocalizedMessage,
  remedy: LocalizedMessage = print,
): MediaProblem => ({ code, cause, remedy });

/** Risks that are reported and not removed, because the document would not be what its author intended. */
export const risks = {
  encrypted: define(
    'document-encrypted',
    {
      en: 'The PDF is protected with a password or against printing, so its author data cannot be removed.',
      es: 'El PDF está protegido con contraseña o contra la impresión, así que no se pueden quitar los datos de su autor.',
    },
    { en: 'Save it without protection and upload that.', es: 'Guárdelo sin protección y súbalo.' },
  ),
  attachment: define(
    'document-attachment',
    {
      en: 'The PDF carries other files inside it, which readers could take out and which are not cleaned.',
      es: 'El PDF lleva otros archivos dentro, que cualquiera podría extraer y que no se limpian.',
    },
    {
      en: 'Remove the attachments, or print the document to a new PDF, and upload that.',
      es: 'Quite esos archivos, o imprima el documento en un PDF nuevo, y súbalo.',
    },
  ),
  script: define('document-script', {
    en: 'The PDF contains JavaScript or starts a program when it is opened.',
    es: 'El PDF contiene un programa, o inicia uno al abrirse.',
  }),
  signed: define(
    'document-signed',
    {
      en: 'The PDF is digitally signed. Removing the author’s data would break the signature, and keeping them would publish them.',
      es: 'El PDF lleva una firma digital. Quitar los datos de su autor la anularía, y dejarlos los haría públicos.',
    },
    {
      en: 'Print the document to a new PDF, which has no signature, and upload that.',
      es: 'Imprima el documento en un PDF nuevo, que no lleva firma, y súbalo.',
    },
  ),
  redaction: define(
    'document-redaction',
    {
      en: 'Passages of the PDF are marked for redaction, but nothing was redacted: what is beneath can still be read.',
      es: 'En el PDF hay pasajes marcados para tacharse, pero no se tacharon: lo que hay debajo todavía se puede leer.',
    },
    {
      en: 'Apply the redactions in the program that marked them, and upload the result.',
      es: 'Aplique las tachaduras en el programa con que las marcó y suba el resultado.',
    },
  ),
  multimedia: define('document-multimedia', {
    en: 'The PDF plays film or sound, or shows a model in three dimensions. None of these can be cleaned.',
    es: 'El PDF reproduce video o sonido, o muestra un modelo en tres dimensiones. Nada de eso se puede limpiar.',
  }),
  external: define('document-external', {
    en: 'The PDF takes part of what it shows from another file or from the internet, so opening it would tell who reads it.',
    es: 'El PDF toma parte de lo que muestra de otro archivo o de internet, así que abrirlo revelaría quién lo lee.',
  }),
  liveForm: define('document-live-form', {
    en: 'The PDF is a form of the kind XFA, which makes up its pages with a program.',
    es: 'El PDF es un formulario del tipo XFA, que arma sus páginas con un programa.',
  }),
} satisfies Record<string, MediaProblem>;
