const [language, script, region] = ['[a-z]{2,3}', '[A-Z][a-z]{3}', '[A-Z]{2}'];

/**
 * Matches a complete language code (BCP 47): a language of ISO 639, with a script of ISO 15924 and a region of ISO 3166 where
 * they matter: `en`, `zh-Hans`, `pt-BR`, `sr-Latn-ME`.
 */
export const languageCodePattern = new RegExp(`^${language}(-${script})?(-${region})?$`);

/** Whether a string has the shape of a language code. */
export const isLanguageCode = (code: string): boolean => languageCodePattern.test(code);

/**
 * Source of a pattern for the beginning of an address on this site. The default language has no prefix, and
 * codes are in lower case.
 */
export const languagePrefix = '/(?:[a-z]{2,3}(?:-[a-z]{4})?(?:-[a-z]{2})?/)?';

/**
 * A language and those whose words its readers can read, the nearest first: of `zh-Hans-SG` also `zh-Hans` and `zh`, of `zh-TW`
 * only `zh-Hant`, since whatever is written in `zh` is in the other script.
 * @param code of a browser, an `Intl` locale or the settings; what follows language, script and region does not matter
 */
export function toFallbacks(code: string): readonly string[] {
  const [tag, base] = beginning.exec(code) ?? [];
  if (!tag || !base) return [code];
  const wanted = getScript(tag);
  return [
    ...new Set([code, tag, `${base}-${wanted}`, ...(getScript(base) === wanted ? [base] : [])]),
  ];
}

const beginning = new RegExp(`^(${language})(?:-${script})?(?:-${region})?(?![^-])`);

/** The script that a language names, or else the one in which it is usually written. */
const getScript = (code: string) => new Intl.Locale(code).maximize().script;
