import { addresses } from './addresses.ts';
import { site } from './site.ts';

export const en = {
  site,
  addresses,
  admin: () => import('./admin/index.ts'),
};
