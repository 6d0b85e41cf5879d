import type { AdminLanguage } from '../../src/model/admin-text.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';

const byLanguage: Readonly<Record<AdminLanguage, Words>> = { en, es };

/** The words of the admin in one language. */
export function getWords(language: AdminLanguage): Words {
  return byLanguage[language];
}
