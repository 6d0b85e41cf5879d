/** A language of ISO 639, and where it matters a region of ISO 3166: `en`, `pt-BR`. */
const shape = '[a-z]{2,3}(-[A-Z]{2})?';

/** The whole of a language's code. */
export const languageCodePattern = new RegExp(`^${shape}$`);

/** Tells whether text has the shape of a language's code. */
export const isLanguageCode = (code: string): boolean => languageCodePattern.test(code);

/**
 * Source of a pattern for the beginning of an address on this site. The default language has no prefix, and
 * codes are in small letters there.
 */
export const languagePrefix = `/(?:${shape.toLowerCase()}/)?`;

/** The language without its region: what is known of `pt` also serves `pt-BR`. */
export const toBaseLanguage = (code: string): string => code.split('-')[0]!;
