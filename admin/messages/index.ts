import { getAdminLanguage } from '../settings/admin-language.ts';
import { getMessages } from './languages.ts';

/** The words of the admin in the language of whoever uses it. */
export const messages = getMessages(getAdminLanguage());
