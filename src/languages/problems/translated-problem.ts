import type { LocalizedMessage } from '../message.ts';
import { staffLanguages } from '../staff-languages.ts';
import { translate } from '../translate.ts';
import type { SourceProblem } from './source-problem.ts';

/** A problem with its cause and remedy in each language of the admin, by the language's code, for programs. */
export type TranslatedProblem = ReturnType<typeof toTranslatedProblem>;

export function toTranslatedProblem({
  cause,
  remedy,
  formRemedy = remedy,
  body: _,
  ...problem
}: SourceProblem) {
  const inEach = (message: LocalizedMessage, inForm = message) =>
    Object.fromEntries(
      staffLanguages.map((language) => {
        const { code, catalogue } = language;
        // What is said of files only, in English, has its translations in terms of forms.
        const isTranslated = !catalogue || Object.hasOwn(catalogue, message.text);
        return [code, translate(isTranslated ? message : inForm, language)];
      }),
    );
  return {
    ...problem,
    cause: inEach(cause),
    remedy: inEach(remedy, formRemedy),
    ...(formRemedy !== remedy && { formRemedy: inEach(formRemedy) }),
  };
}
