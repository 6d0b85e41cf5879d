import { remember } from '../remember.ts';

/**
 * Scripts of living languages that are written from right to left: `rtl` of the Unicode CLDR's
 * scriptMetadata. `Intl.Locale.getTextInfo()` knows them too, but not in Firefox, and the preview
 * runs in every browser.
 */
const rightToLeft = new Set('Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa'.split(' '));

/** Reading direction of a language (BCP 47) by its script; the likely script if it names none. */
export const getDirection: (language: string) => 'ltr' | 'rtl' = remember((language) => {
  // A page asks for it many times, and Intl takes its time to say which script is likely.
  const { script } = new Intl.Locale(language).maximize();
  return script && rightToLeft.has(script) ? 'rtl' : 'ltr';
});

/** Whether a text has letters that are written from right to left: those of Unicode’s blocks for such scripts. */
export const hasRightToLeft = (text: string): boolean => rightToLeftLetter.test(text);

const rightToLeftLetter =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
