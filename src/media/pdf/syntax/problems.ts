import {
  message,
  type LocalizedMessage,
  type MessageValue,
  type PlainText,
} from '../../../languages/message.ts';
import { translate } from '../../../languages/translate.ts';
import type { Problem } from '../../../languages/problems/problem.ts';

/** Thrown when a document cannot be cleaned; says why and what to do. */
export class PdfError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(translate(problem.cause));
    this.name = 'PdfError';
    this.problem = problem;
  }
}

const again = message('Export the document to PDF again and upload that.');

const print = message('Print the document to a new PDF and upload that.');

/** The problem of a damaged PDF. */
export const toCorrupt = (reason: MessageValue): Problem => ({
  code: 'document-corrupt',
  cause: message('The PDF cannot be read: {reason}.', { reason }),
  remedy: again,
});

/** The error of a damaged PDF. */
export const corrupt = (reason: PlainText | LocalizedMessage): PdfError =>
  new PdfError(toCorrupt(typeof reason === 'string' ? message(reason) : reason));

/** The error of a PDF that exceeds the limits. */
export const excessive = (reason: PlainText): PdfError =>
  new PdfError({
    code: 'document-too-complex',
    cause: message(
      'The PDF is built so that reading it would take too much time or memory: {reason}.',
      { reason: message(reason) },
    ),
    remedy: print,
  });

const define = (
  code: string,
  cause: LocalizedMessage,
  remedy: LocalizedMessage = print,
): Problem => ({ code, cause, remedy });

/** Risks that are reported and not removed, because the document would not be what its author intended. */
export const risks = {
  encrypted: define(
    'document-encrypted',
    message(
      'The PDF is protected with a password or against printing, so its author data cannot be removed.',
    ),
    message('Save it without protection and upload that.'),
  ),
  attachment: define(
    'document-attachment',
    message(
      'The PDF carries other files inside it, which readers could take out and which are not cleaned.',
    ),
    message('Remove the attachments, or print the document to a new PDF, and upload that.'),
  ),
  script: define(
    'document-script',
    message('The PDF contains JavaScript or starts a program when it is opened.'),
  ),
  signed: define(
    'document-signed',
    message(
      'The PDF is digitally signed. Removing the author’s data would break the signature, and keeping them would publish them.',
    ),
    message('Print the document to a new PDF, which has no signature, and upload that.'),
  ),
  redaction: define(
    'document-redaction',
    message(
      'Passages of the PDF are marked for redaction, but nothing was redacted: what is beneath can still be read.',
    ),
    message('Apply the redactions in the program that marked them, and upload the result.'),
  ),
  multimedia: define(
    'document-multimedia',
    message(
      'The PDF plays film or sound, or shows a model in three dimensions. None of these can be cleaned.',
    ),
  ),
  external: define(
    'document-external',
    message(
      'The PDF takes part of what it shows from another file or from the internet, so opening it would tell who reads it.',
    ),
  ),
  liveForm: define(
    'document-live-form',
    message('The PDF is a form of the kind XFA, which makes up its pages with a program.'),
  ),
} satisfies Record<string, Problem>;
