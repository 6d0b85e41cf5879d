import type { AdminLanguage } from '../../src/languages/message.ts';
import { en, type Messages } from './en.ts';
import { es } from './es.ts';

const byLanguage: Readonly<Record<AdminLanguage, Messages>> = { en, es };

/** The messages of the admin in one language. */
export function getMessages(language: AdminLanguage): Messages {
  return byLanguage[language];
}
