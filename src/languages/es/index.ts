import type { Language } from '../language.ts';
import { addresses } from './addresses.ts';
import { site } from './site.ts';

export const es = {
  site,
  addresses,
  catalogue: async () => (await import('./catalogue/index.ts')).catalogue,
  admin: () => import('./admin/index.ts'),
} satisfies Language;
