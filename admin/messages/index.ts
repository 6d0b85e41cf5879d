import { getAdminLanguage } from '../settings/admin-language.ts';

/** The messages of the admin in its current language. */
export const { messages } = getAdminLanguage();
