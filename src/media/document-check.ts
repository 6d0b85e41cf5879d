import { EncryptedPDFError, PDFName } from '@cantoo/pdf-lib';
import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import type { AdminText } from '../model/admin-text.ts';
import { toReason } from './media-error.ts';
import { readPdf } from './pdf-cleaning.ts';
import { getName, walkObjects } from './pdf-objects.ts';
import type { MediaProblem } from './types.ts';

const AGAIN: AdminText = {
  en: 'Export the document to PDF again and upload that.',
  es: 'Exporte el documento otra vez como PDF y suba ese archivo.',
};

const attachment: MediaProblem = {
  code: 'document-attachment',
  cause: {
    en: 'The PDF carries other files inside it, which readers could take out and which are not cleaned.',
    es: 'El PDF lleva otros archivos dentro, que cualquiera podría extraer y que no se limpian.',
  },
  remedy: {
    en: 'Remove the attachments, or print the document to a new PDF, and upload that.',
    es: 'Quite esos archivos, o imprima el documento en un PDF nuevo, y súbalo.',
  },
};

const script: MediaProblem = {
  code: 'document-script',
  cause: {
    en: 'The PDF contains JavaScript or starts a program when it is opened.',
    es: 'El PDF contiene un programa, o inicia uno al abrirse.',
  },
  remedy: {
    en: 'Print the document to a new PDF and upload that.',
    es: 'Imprima el documento en un PDF nuevo y súbalo.',
  },
};

const signed: MediaProblem = {
  code: 'document-signed',
  cause: {
    en: 'The PDF is digitally signed. Removing the author’s data would break the signature, and keeping them would publish them.',
    es: 'El PDF lleva una firma digital. Quitar los datos de su autor la anularía, y dejarlos los haría públicos.',
  },
  remedy: {
    en: 'Print the document to a new PDF, which has no signature, and upload that.',
    es: 'Imprima el documento en un PDF nuevo, que no lleva firma, y súbalo.',
  },
};

/** Checks that a PDF is whole, open, and safe to hand to strangers. */
export async function checkPdf(bytes: Uint8Array): Promise<MediaProblem[]> {
  // A PDF ends with %%EOF in its last 1,024 bytes (ISO 32000-1, annex H, note 18).
  if (!Buffer.from(bytes.subarray(-1024)).includes('%%EOF')) {
    return [toCorrupt(cutShort)];
  }
  try {
    const document = await readPdf(bytes);
    if (document.getPageCount() === 0)
      return [toCorrupt({ en: 'it has no pages', es: 'no tiene páginas' })];
    return findRisks(document);
  } catch (error) {
    return [toUnreadable(error)];
  }
}

const encrypted: MediaProblem = {
  code: 'document-encrypted',
  cause: {
    en: 'The PDF is protected with a password or against printing, so its author data cannot be removed.',
    es: 'El PDF está protegido con contraseña o contra la impresión, así que no se pueden quitar los datos de su autor.',
  },
  remedy: {
    en: 'Save it without protection and upload that.',
    es: 'Guárdelo sin protección y súbalo.',
  },
};

function findRisks({ context }: PDFDocument): MediaProblem[] {
  const { Root: root } = context.trailerInfo;
  const risks = new Set<MediaProblem>();
  if (root === undefined) return [toCorrupt({ en: 'it has no root', es: 'le falta su comienzo' })];
  walkObjects(context, root, ({ dict }) => {
    if (!dict) return;
    if (dict.has(PDFName.of('EF'))) risks.add(attachment);
    if (isScript(dict)) risks.add(script);
    if (dict.has(PDFName.of('ByteRange')) && dict.has(PDFName.of('Contents'))) risks.add(signed);
  });
  return [attachment, script, signed].filter((risk) => risks.has(risk));
}

function isScript(dict: PDFDict): boolean {
  const action = getName(dict, 'S');
  return action === 'JavaScript' || action === 'Launch' || dict.has(PDFName.of('JS'));
}

/** The problem of a PDF that the library refused. */
export function toUnreadable(error: unknown): MediaProblem {
  return error instanceof EncryptedPDFError
    ? encrypted
    : toCorrupt({ en: toReason(error), es: 'está dañado' });
}

const cutShort: AdminText = {
  en: 'its end is missing; it was probably cut short',
  es: 'le falta el final; probablemente se cortó al copiarlo',
};

function toCorrupt(reason: AdminText): MediaProblem {
  return {
    code: 'document-corrupt',
    cause: {
      en: `The PDF cannot be read: ${reason.en}.`,
      es: `El PDF no se puede leer: ${reason.es}.`,
    },
    remedy: AGAIN,
  };
}
