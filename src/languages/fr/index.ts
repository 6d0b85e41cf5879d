import type { Language } from '../language.ts';
import { addresses } from './addresses.ts';
import { formatDatePart } from './date-part.ts';
import { site } from './site.ts';

export const fr = {
  site,
  addresses,
  formatDatePart,
  catalogue: async () => (await import('./catalogue/index.ts')).catalogue,
  admin: () => import('./admin/index.ts'),
} satisfies Language;
