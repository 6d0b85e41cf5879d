import type { Language } from '../language.ts';

export const fr = {
  staff: async () => (await import('./staff.ts')).staff,
} satisfies Language;
