import type { AdminLanguage } from '../../src/languages/message.ts';

const key = 'dateline-admin-language';

/** The language of labels and messages: the one that was chosen, or the browser's, or English. */
export function getAdminLanguage(): AdminLanguage {
  const wanted = localStorage.getItem(key) ?? navigator.language;
  return wanted.startsWith('es') ? 'es' : 'en';
}

/** Remembers the language for this browser; it takes effect at the next load of the admin. */
export function keepAdminLanguage(language: AdminLanguage): void {
  localStorage.setItem(key, language);
}
