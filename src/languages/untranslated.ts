import { fill, getMessages } from './get-messages.ts';
import { formatLanguageName } from './language-name.ts';

/**
 * Says that a page does not exist in other languages. A list of `Intl` does not know that the sentence is negative: French
 * has “ni” there, and repeats “en”.
 * @param missing codes of the languages, at least one
 */
export function formatUntranslated(language: string, missing: readonly string[]): string {
  const { untranslated, neitherLanguage } = getMessages(language);
  const languages = missing
    .map((code) => formatLanguageName(code, language))
    .reduce((languages, name) => fill(neitherLanguage, { languages, language: name }));
  return fill(untranslated, { languages });
}
