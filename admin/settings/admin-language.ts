import { toFallbacks } from '../../src/languages/language-code.ts';
import * as languages from '../../src/languages/index.ts';
import type { Catalogue } from '../../src/languages/parts/catalogue.ts';
import type { AdminLanguage, Language } from '../../src/languages/parts/language.ts';

const key = 'dateline-admin-language';

/** Codes of the languages in which the admin can be shown. */
export const adminLanguageCodes: readonly string[] = Object.entries<Language>(languages)
  .filter(([, { admin }]) => admin)
  .map(([code]) => code);

/** English needs no translations. Without a catalogue, it would speak of files and codes, which no form shows. */
const inForms = { '{folder}/': '“{folder}”' } as Partial<Catalogue> as Catalogue;

let current: AdminLanguage | undefined;

/** Loads the messages of the language that was chosen, or of the browser's, or English. */
export async function loadAdminLanguage(): Promise<AdminLanguage> {
  const wanted = localStorage.getItem(key) ?? navigator.language;
  const code = toFallbacks(wanted).find((one) => adminLanguageCodes.includes(one)) ?? 'en';
  return (current = await importAdminLanguage(code));
}

/** Imports the messages of one of `adminLanguageCodes`. */
export async function importAdminLanguage(code: string): Promise<AdminLanguage> {
  const { catalogue, admin } = (languages as Readonly<Record<string, Language>>)[code]!;
  const [translations, messages] = await Promise.all([catalogue?.(), admin!()]);
  return { code, catalogue: translations ?? inForms, ...messages };
}

/** The language of labels and messages. @throws before it is loaded */
export function getAdminLanguage(): AdminLanguage {
  if (!current) throw new Error('The language of the admin is not loaded yet.');
  return current;
}

/** Remembers the language for this browser; it takes effect at the next load of the admin. */
export function keepAdminLanguage(code: string): void {
  localStorage.setItem(key, code);
}
