import type { AdminLanguage } from '../../src/languages/parts/language.ts';
import { formatProblem, type Problem } from '../../src/languages/problems/problem.ts';

/** An HTTP error as the server sends it. */
export interface ErrorAnswer {
  /** A sentence in English. */
  readonly error?: string;
  readonly code?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The problem of a file that the server rejected. */
interface RejectedMedia extends Omit<Problem, 'code'> {
  readonly file: string;
}

/** Maps an error to a message in the language of the admin; to the server's English sentence if there is none. */
export function toErrorMessage(
  { error, code = '', details }: ErrorAnswer,
  language: AdminLanguage,
): string {
  const { errors, saved } = language.messages;
  if (isRejectedMedia(details)) return formatRejectedMedia(details, language);
  return errors.codes[code] ?? error ?? saved.failed;
}

function isRejectedMedia(details: object | undefined): details is RejectedMedia {
  return details !== undefined && 'file' in details && 'cause' in details && 'remedy' in details;
}

/** Names the file, since several may be uploaded at once. */
function formatRejectedMedia({ file, ...problem }: RejectedMedia, language: AdminLanguage): string {
  const message = formatProblem(problem, language);
  return message.includes(file) ? message : file + language.messages.colon + message;
}
