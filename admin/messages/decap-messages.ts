import type { DecapPhrases } from '../../src/languages/parts/language.ts';
import CMS from 'decap-cms-app';
import en from 'decap-cms-locales/dist/esm/en/index.js';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { messages } from './index.ts';
import { replaceQuestions } from './replaced-questions.ts';

/** Registers Decap's messages in the admin's language, with ours in place of some of them. */
export function registerMessages(): void {
  const { phrases, questions } = messages.decap;
  const replaced = replaceQuestions(questions);
  const { code, decapLocale } = getAdminLanguage();
  // Decap falls back to English, which must therefore be there too.
  CMS.registerLocale('en', en);
  CMS.registerLocale(code, [phrases as DecapPhrases, replaced].reduce(mergePhrases, decapLocale));
}

function mergePhrases(below: DecapPhrases, above: DecapPhrases): DecapPhrases {
  const merged = Object.entries(above).map(([name, value]) => {
    const old = below[name];
    const isGroup = typeof value === 'object' && typeof old === 'object';
    return [name, isGroup ? mergePhrases(old, value) : value] as const;
  });
  return { ...below, ...Object.fromEntries(merged) };
}
