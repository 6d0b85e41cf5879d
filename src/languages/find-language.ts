import * as languages from './index.ts';
import { toFallbacks } from './language-code.ts';
import type { Language } from './parts/language.ts';

// Every build asks some ten thousand times, and a module's own object is slow to ask.
const byCode = new Map<string, Language | undefined>(Object.entries(languages));

/** A language, or for one without a folder of its own, that whose words its readers can read: `pt` for `pt-BR`. */
export function findLanguage(code: string): Language | undefined {
  if (!byCode.has(code))
    byCode.set(code, byCode.get(toFallbacks(code).find((one) => byCode.get(one)) ?? ''));
  return byCode.get(code);
}
