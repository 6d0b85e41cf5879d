import type { AdminLanguage, LocalizedMessage } from './localized-message.ts';

/**
 * What is wrong with the content and what to do about it, without its place. Commands and builds say it
 * in English, in the terms of files; Spanish is read in the admin alone and speaks of what is seen there.
 */
export interface Problem {
  /** Stable name of the kind of problem, such as `date-without-offset`. */
  readonly code: string;
  /** What is wrong. */
  readonly cause: LocalizedMessage;
  /** What to write or do instead, as an imperative sentence. */
  readonly remedy: LocalizedMessage;
  /** What to do in the admin's form, where that is something else than in a file. */
  readonly formRemedy?: LocalizedMessage;
}

/**
 * A remedy whose English speaks of the file.
 * @param en the same in English for the admin's form
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

/** A text that begins with a capital letter and ends with a full stop, where it has no other end. */
export function toSentence(text: string, language: AdminLanguage): string {
  const capitalized = text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  return /[.!?][”»]?$/.test(capitalized) ? capitalized : `${capitalized}.`;
}
