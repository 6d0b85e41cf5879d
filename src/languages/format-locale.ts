import { findLanguage } from './find-language.ts';
import { remember } from '../remember.ts';

/**
 * The locale in which dates, numbers, lists and names of languages are formatted: the language itself, or if the Unicode CLDR
 * has no formats for it, as for Haitian Creole, another that its folder names, or else English. Without it, `Intl` would take the
 * language of the machine, and two machines would build two sites of the same content.
 * @param language with the territory by which numbers are written, if it matters: `es-US`
 */
export const toFormatLocale: (language: string) => string = remember((language) =>
  findFormatLocale(language, findLanguage(language)?.formatsOf),
);

/** The same, for a language whose folder may name another. */
export function findFormatLocale(language: string, other = 'en'): string {
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length > 0) return language;
  const { region, numberingSystem } = new Intl.Locale(language);
  return new Intl.Locale(other, { region, numberingSystem }).toString();
}
