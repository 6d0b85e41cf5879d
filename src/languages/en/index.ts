import type { Language } from '../language.ts';

export const en = {
  staff: async () => (await import('./staff.ts')).staff,
} satisfies Language;
