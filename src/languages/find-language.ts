import * as languages from './index.ts';
import type { Language } from './parts/language.ts';

// Every build asks some ten thousand times, and a module's own object is slow to ask.
const byCode = new Map<string, Language>(Object.entries(languages));

/** Languages that have messages; the newsroom may publish in these. */
export const interfaceLanguages: readonly string[] = Object.keys(languages);

/** A language, or for a regional variety without a folder of its own, that of which it is a variety. */
export const findLanguage = (code: string): Language | undefined => findByCode(byCode, code);

/** The same of what a map has for each language. */
export const findByCode = <T>(all: ReadonlyMap<string, T>, code: string): T | undefined =>
  all.get(code) ?? all.get(code.split('-')[0]!);
