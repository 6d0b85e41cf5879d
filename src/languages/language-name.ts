/** The name of a language in another, within a sentence: “español”; the code of one without a name. */
export const formatLanguageName = (code: string, inLanguage: string): string =>
  new Intl.DisplayNames(inLanguage, { type: 'language' }).of(code) ?? code;

/** The same as a label: “Español”. */
export function formatLanguageLabel(code: string, inLanguage: string): string {
  const name = formatLanguageName(code, inLanguage);
  return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
}
