import type { Language } from '../parts/language.ts';
import { addresses } from './addresses.ts';
import { formatDate } from './format-date.ts';
import { typeset } from './typeset.ts';

export const es = {
  addresses,
  formatDate,
  typeset,
  catalogue: async () => (await import('./catalogue/index.ts')).catalogue,
  admin: () => import('./admin/index.ts'),
} satisfies Language;
