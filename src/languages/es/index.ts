import type { Language } from '../language.ts';

export const es: Language = {
  catalogue: async () => (await import('./catalogue/index.ts')).catalogue,
  admin: () => import('./admin/index.ts'),
};
