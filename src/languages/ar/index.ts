import type { Language } from '../parts/language.ts';
import { addresses } from './addresses.ts';
import { site } from './site.ts';

export const ar = { site, addresses } satisfies Language;
