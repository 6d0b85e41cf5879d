import { formatLanguageLabel, formatLanguageName } from '../../src/languages/language-name.ts';
import { getAdminLanguage } from './admin-language.ts';

/** The name of a language of the newsroom in that of the admin, within a sentence: “inglés”. */
export const getLanguageName = (code: string): string =>
  formatLanguageName(code, getAdminLanguage().code);

/** The same as a label: “Inglés”. */
export const getLanguageLabel = (code: string): string =>
  formatLanguageLabel(code, getAdminLanguage().code);
