import type { Language } from '../language.ts';

export const en: Language = {
  admin: () => import('./admin/index.ts'),
};
