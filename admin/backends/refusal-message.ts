import type { AdminLanguage } from '../../src/model/admin-text.ts';
import { formatFinding, type Finding } from '../../src/model/finding.ts';
import { getWords } from '../words/languages.ts';

/** A refusal as the server sends it. */
export interface RefusalAnswer {
  /** A sentence in English. */
  readonly error?: string;
  readonly code?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What is told of a file that was refused. */
interface RefusedMedia extends Omit<Finding, 'code'> {
  readonly file: string;
}

/** Why something was not done, in the words of the admin; in those of the server where there are none. */
export function toRefusalMessage(
  { error, code = '', details }: RefusalAnswer,
  language: AdminLanguage,
): string {
  const { refusals, saved } = getWords(language);
  if (isRefusedMedia(details)) return formatRefusedMedia(details, language);
  return refusals.codes[code] ?? error ?? saved.failed;
}

function isRefusedMedia(details: object | undefined): details is RefusedMedia {
  return details !== undefined && 'file' in details && 'cause' in details && 'remedy' in details;
}

/** Names the file, of which several may be on their way. */
function formatRefusedMedia({ file, ...finding }: RefusedMedia, language: AdminLanguage): string {
  const told = formatFinding(finding, language);
  return told.includes(file) ? told : `${file}: ${told}`;
}
