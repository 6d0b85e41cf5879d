import { history } from 'decap-cms-core/dist/esm/routing/history';
import { unnamedNewsroom } from '../../src/model/content-types/settings.ts';
import type { AdminSettings } from '../../src/build/admin/admin-settings.ts';

/** Opens the settings of a newsroom that has no name yet, or else what is to be done, unless the address says more. */
export function openFirstScreen({ siteName }: AdminSettings): void {
  if (history.location.pathname !== '/') return;
  const path = siteName === unnamedNewsroom ? '/collections/settings/entries/site' : '/workflow';
  history.replace(path);
}
