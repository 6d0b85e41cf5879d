import * as languages from './index.ts';
import type { Language } from './language.ts';

const byCode: Readonly<Record<string, Language>> = languages;

/** A language, or for a regional variety without a folder of its own, that of which it is a variety. */
export const findLanguage = (code: string): Language | undefined =>
  byCode[code] ?? byCode[code.split('-')[0]!];
