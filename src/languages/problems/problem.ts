import type { LocalizedMessage } from '../../languages/message.ts';
import type { StaffLanguage } from '../../languages/parts/language.ts';
import { translate } from '../../languages/translate.ts';

/**
 * What is wrong with the content and what to do about it, without its location. Commands and builds print it
 * in English, in terms of files; only the admin shows other languages, in terms of its forms.
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
  /** Path of the page to which a link leads that it may not lead to: `/releases/governor-suspends/`. */
  readonly leadsTo?: string;
  /** The cell of the table in the element, each counted from 1; the first row names the columns. */
  readonly cell?: readonly [row: number, column: number];
}

/**
 * A remedy that differs in the file and in the admin's form.
 * @param file what to write in the file, in English; only commands and builds print it
 */
export const inForm = (file: string, form: LocalizedMessage) => ({
  remedy: { text: file },
  formRemedy: form,
});

/** What is wrong and what to do in the admin, in one of its languages. */
export function formatProblem(
  { cause, remedy, formRemedy }: Omit<Problem, 'code'>,
  language: StaffLanguage,
): string {
  return `${toSentence(translate(cause, language), language.code)} ${translate(formRemedy ?? remedy, language)}`;
}

/** What is wrong and what to write in the file, in English. */
export const formatForFile = ({ cause, remedy }: Pick<Problem, 'cause' | 'remedy'>): string =>
  `${toSentence(translate(cause), 'en')} ${translate(remedy)}`;

/** Begins a message with a capital letter, and ends it with a full stop unless it ends with another mark. */
export function toSentence(message: string, language: string): string {
  const capitalized = message.charAt(0).toLocaleUpperCase(language) + message.slice(1);
  return /[.!?]\u202f?[”»]?$/.test(capitalized) ? capitalized : `${capitalized}.`;
}
