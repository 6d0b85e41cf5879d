import type { Language } from '../language.ts';

export const es = {
  staff: async () => (await import('./staff.ts')).staff,
} satisfies Language;
