import * as languages from './index.ts';
import { toFallbacks } from './language-code.ts';
import type { Language } from './parts/language.ts';
import { getOrInsert } from '../remember.ts';

// Every build asks some ten thousand times, and a module's own object is slow to ask.
const byCode = new Map<string, Language | undefined>(Object.entries(languages));

/** Languages that have messages; the newsroom may publish in these. */
export const interfaceLanguages: readonly string[] = Object.keys(languages);

/** A language, or for one without a folder of its own, that whose words its readers can read: `pt` for `pt-BR`. */
export const findLanguage = (code: string): Language | undefined => findByCode(byCode, code);

/** The same of a map that has something for each language; it remembers the answers for other codes. */
export const findByCode = <T>(all: Map<string, T | undefined>, code: string): T | undefined =>
  getOrInsert(all, code, () => all.get(toFallbacks(code).find((one) => all.get(one)) ?? ''));
