import type { Language } from '../language.ts';
import { addresses } from './addresses.ts';

export const es = {
  addresses,
  catalogue: async () => (await import('./catalogue/index.ts')).catalogue,
  admin: () => import('./admin/index.ts'),
} satisfies Language;
