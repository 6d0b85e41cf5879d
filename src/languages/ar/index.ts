import type { Language } from '../parts/language.ts';
import { addresses } from './addresses.ts';

export const ar = { addresses } satisfies Language;
