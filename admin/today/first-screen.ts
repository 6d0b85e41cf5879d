import { unnamedNewsroom } from '../../src/model/content-types/settings.ts';
import type { AdminSettings } from '../../src/build/admin/admin-settings.ts';

/** Opens the settings of a newsroom that has no name yet, or else what is to be done, unless the address says more. */
export function openFirstScreen({ siteName }: AdminSettings): void {
  if (!['', '#', '#/'].includes(location.hash)) return;
  const path = siteName === unnamedNewsroom ? '/collections/settings/entries/site' : '/workflow';
  history.replaceState(null, '', `#${path}`);
}
