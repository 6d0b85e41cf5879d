import * as languages from '../src/languages/index.ts';
import type { Language } from '../src/languages/parts/language.ts';

/** Languages of the admin that have no guides for staff: its help shows those in English. */
const withoutGuides: readonly string[] = [];

/** The languages of the admin, English first. */
export const adminLanguages = Object.entries<Language>(languages)
  .filter(([, { admin }]) => admin)
  .map(([code]) => code)
  .sort((a, b) => Number(b === 'en') - Number(a === 'en'));

/** Those into which the guides for staff are translated: a new language is asked for all, or is named above. */
export const guideLanguages = adminLanguages.filter(
  (code) => code !== 'en' && !withoutGuides.includes(code),
);
