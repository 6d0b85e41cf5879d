import { EncryptedPDFError, PDFName } from '@cantoo/pdf-lib';
import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { toReason } from './media-error.ts';
import { readPdf } from './pdf-cleaning.ts';
import { getName, walkObjects } from './pdf-objects.ts';
import type { MediaProblem } from './types.ts';

const AGAIN = 'Export the document to PDF again and upload that.';

const attachment: MediaProblem = {
  code: 'document-attachment',
  cause:
    'The PDF carries other files inside it, which readers could take out and which are not cleaned.',
  remedy: 'Remove the attachments, or print the document to a new PDF, and upload that.',
};

const script: MediaProblem = {
  code: 'document-script',
  cause: 'The PDF contains JavaScript or starts a program when it is opened.',
  remedy: 'Print the document to a new PDF and upload that.',
};

const signed: MediaProblem = {
  code: 'document-signed',
  cause:
    'The PDF is digitally signed. Removing the author’s data would break the signature, and keeping them would publish them.',
  remedy: 'Print the document to a new PDF, which has no signature, and upload that.',
};

/** Checks that a PDF is whole, open, and safe to hand to strangers. */
export async function checkPdf(bytes: Uint8Array): Promise<MediaProblem[]> {
  // A PDF ends with %%EOF in its last 1,024 bytes (ISO 32000-1, annex H, note 18).
  if (!Buffer.from(bytes.subarray(-1024)).includes('%%EOF')) {
    return [toCorrupt('its end is missing; it was probably cut short')];
  }
  try {
    const document = await readPdf(bytes);
    if (document.getPageCount() === 0) return [toCorrupt('it has no pages')];
    return findRisks(document);
  } catch (error) {
    return [toUnreadable(error)];
  }
}

const encrypted: MediaProblem = {
  code: 'document-encrypted',
  cause:
    'The PDF is protected with a password or against printing, so its author data cannot be removed.',
  remedy: 'Save it without protection and upload that.',
};

function findRisks({ context }: PDFDocument): MediaProblem[] {
  const { Root: root } = context.trailerInfo;
  const risks = new Set<MediaProblem>();
  if (root === undefined) return [toCorrupt('it has no root')];
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
  return error instanceof EncryptedPDFError ? encrypted : toCorrupt(toReason(error));
}

function toCorrupt(reason: string): MediaProblem {
  return { code: 'document-corrupt', cause: `The PDF cannot be read: ${reason}.`, remedy: AGAIN };
}
