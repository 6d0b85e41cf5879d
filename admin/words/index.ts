import { getAdminLanguage } from '../admin-language.ts';
import { getWords } from './languages.ts';

/** The words of the admin in the language of whoever uses it. */
export const words = getWords(getAdminLanguage());
