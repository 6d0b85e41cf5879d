import * as languages from './index.ts';
import type { Language } from './parts/language.ts';

// Every build asks some ten thousand times, and a module's own object is slow to ask.
const byCode = new Map<string, Language>(Object.entries(languages));

/** A language, or for a regional variety without a folder of its own, that of which it is a variety. */
export const findLanguage = (code: string): Language | undefined =>
  byCode.get(code) ?? byCode.get(code.split('-')[0]!);
