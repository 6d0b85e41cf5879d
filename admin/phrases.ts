import CMS from 'decap-cms-core';
import { en, es } from 'decap-cms-locales';
import { getAdminLanguage } from './admin-language.ts';

/** Gives Decap its own words in the admin's language. */
export function registerPhrases(): void {
  CMS.registerLocale('en', en);
  if (getAdminLanguage() === 'es') CMS.registerLocale('es', es);
}
