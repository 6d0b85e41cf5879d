/** A language of ISO 639, with a region of ISO 3166 where it matters: `en`, `pt-BR`. */
const shape = '[a-z]{2,3}(-[A-Z]{2})?';

/** Matches a complete language code. */
export const languageCodePattern = new RegExp(`^${shape}$`);

/** Whether a string has the shape of a language code. */
export const isLanguageCode = (code: string): boolean => languageCodePattern.test(code);

/**
 * Source of a pattern for the beginning of an address on this site. The default language has no prefix, and
 * codes are in lower case.
 */
export const languagePrefix = `/(?:${shape.toLowerCase()}/)?`;

/** The language without its region: messages and formats of `pt` also serve `pt-BR`. */
export const toBaseLanguage = (code: string): string => code.split('-')[0]!;
