import { getAdminLanguage } from '../settings/admin-language.ts';
import { getMessages } from './languages.ts';

/** The messages of the admin in its current language. */
export const messages = getMessages(getAdminLanguage());
