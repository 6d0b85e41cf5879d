import type { AdminLanguage } from '../../src/model/problems/localized-message.ts';
import { formatProblem, type Problem } from '../../src/model/problems/problem.ts';
import { getMessages } from '../messages/languages.ts';

/** A refusal as the server sends it. */
export interface ErrorAnswer {
  /** A sentence in English. */
  readonly error?: string;
  readonly code?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What is told of a file that was refused. */
interface RefusedMedia extends Omit<Problem, 'code'> {
  readonly file: string;
}

/** Why something was not done, in the words of the admin; in those of the server where there are none. */
export function toErrorMessage(
  { error, code = '', details }: ErrorAnswer,
  language: AdminLanguage,
): string {
  const { errors: refusals, saved } = getMessages(language);
  if (isRefusedMedia(details)) return formatRefusedMedia(details, language);
  return refusals.codes[code] ?? error ?? saved.failed;
}

function isRefusedMedia(details: object | undefined): details is RefusedMedia {
  return details !== undefined && 'file' in details && 'cause' in details && 'remedy' in details;
}

/** Names the file, of which several may be on their way. */
function formatRefusedMedia({ file, ...finding }: RefusedMedia, language: AdminLanguage): string {
  const told = formatProblem(finding, language);
  return told.includes(file) ? told : `${file}: ${told}`;
}
