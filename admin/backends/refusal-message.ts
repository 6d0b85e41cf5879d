import type { Words } from '../words/en.ts';

/** A refusal as the server sends it. */
export interface RefusalAnswer {
  /** A sentence in English. */
  readonly error?: string;
  readonly code?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Why something was not done, in the words of the admin; in those of the server where there are none. */
export function toRefusalMessage(
  { error, code = '', details }: RefusalAnswer,
  words: Words,
): string {
  const { codes, media } = words.refusals;
  if (code === 'media') {
    const { file, problem } = details ?? {};
    const known = media[String(problem)];
    return known ? `${String(file)}: ${known}` : (error ?? words.saved.failed);
  }
  return codes[code] ?? error ?? words.saved.failed;
}
