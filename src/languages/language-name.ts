import { findLanguage } from './find-language.ts';
import { toFormatLocale } from './format-locale.ts';
import { remember } from '../remember.ts';

/** The name of a language in another, within a sentence: “español”; the code of one without a name. */
export function formatLanguageName(code: string, inLanguage: string): string {
  const own = findLanguage(inLanguage)?.languageNames?.[code];
  return own ?? getNames(inLanguage).of(code) ?? code;
}

/** Made once for each language: every press contact of every release needs them. */
const getNames = remember(
  (inLanguage: string) => new Intl.DisplayNames(toFormatLocale(inLanguage), { type: 'language' }),
);

/** The same as a label: “Español”. */
export function formatLanguageLabel(code: string, inLanguage: string): string {
  const name = formatLanguageName(code, inLanguage);
  return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
}
