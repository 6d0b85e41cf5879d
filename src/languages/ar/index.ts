import type { Language } from '../language.ts';
import { addresses } from './addresses.ts';

export const ar = { addresses } satisfies Language;
