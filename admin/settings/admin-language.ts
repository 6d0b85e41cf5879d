import type { AdminLanguage } from '../../src/model/problems/localized-message.ts';

const key = 'dateline-admin-language';

/** The language of labels and messages: the one chosen before, else the browser's, else English. */
export function getAdminLanguage(): AdminLanguage {
  const wanted = localStorage.getItem(key) ?? navigator.language;
  return wanted.startsWith('es') ? 'es' : 'en';
}

/** Remembers the language for this browser; it takes effect when the admin is loaded anew. */
export function keepAdminLanguage(language: AdminLanguage): void {
  localStorage.setItem(key, language);
}
