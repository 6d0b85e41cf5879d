import type { LocalizedMessage } from '../src/languages/message.ts';
import { staffLanguages } from '../src/languages/staff-languages.ts';
import { translate } from '../src/languages/translate.ts';
import type { Problem } from '../src/languages/problems/problem.ts';

export const spanish = staffLanguages.find(({ code }) => code === 'es')!;

const toBoth = (message: LocalizedMessage) => ({
  en: translate(message),
  es: translate(message, spanish),
});

/** A problem with its messages in both languages in which tests compare them. */
export const inEnglishAndSpanish = <P extends Pick<Problem, 'cause' | 'remedy'>>(problem: P) => ({
  ...problem,
  cause: toBoth(problem.cause),
  remedy: toBoth(problem.remedy),
});
