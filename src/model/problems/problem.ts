import type { AdminLanguage, LocalizedMessage } from './localized-message.ts';

/**
 * What is wrong with the content and what to do about it, without its location. Commands and builds print it
 * in English, in terms of files; only the admin shows Spanish, in terms of its forms.
 */
export interface Problem {
  /** Stable name of the kind of problem, such as `date-without-offset`. */
  readonly code: string;
  /** What is wrong. */
  readonly cause: LocalizedMessage;
  /** What to write or do instead, as an imperative sentence. */
  readonly remedy: LocalizedMessage;
  /** What to do in the admin's form, where that differs from the file. */
  readonly formRemedy?: LocalizedMessage;
}

/**
 * Adds an English remedy for the admin's form to one about the file.
 * @param en the English remedy for the form
 */
export const inForm = (remedy: LocalizedMessage, en: string) => ({
  remedy,
  formRemedy: { ...remedy, en },
});

/** What is wrong and what to do in the admin, in one of its languages. */
export function formatProblem(
  { cause, remedy, formRemedy }: Omit<Problem, 'code'>,
  language: AdminLanguage,
): string {
  return `${toSentence(cause[language], language)} ${(formRemedy ?? remedy)[language]}`;
}

/** What is wrong and what to write in the file, in English. */
export const formatForFile = ({ cause, remedy }: Pick<Problem, 'cause' | 'remedy'>): string =>
  `${toSentence(cause.en, 'en')} ${remedy.en}`;

/** Begins a message with a capital letter, and ends it with a full stop unless it ends with another mark. */
export function toSentence(message: string, language: AdminLanguage): string {
  const capitalized = message.charAt(0).toLocaleUpperCase(language) + message.slice(1);
  return /[.!?][”»]?$/.test(capitalized) ? capitalized : `${capitalized}.`;
}
