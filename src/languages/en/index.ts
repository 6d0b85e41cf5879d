import { addresses } from './addresses.ts';

export const en = {
  addresses,
  admin: () => import('./admin/index.ts'),
};
