import { history } from 'decap-cms-core/dist/esm/routing/history';
import { unnamedNewsroom } from '../../src/model/content-types/settings.ts';
import type { AdminSettings } from '../../src/build/admin/admin-settings.ts';

/** Opens the settings of a newsroom that has no name yet, or else what is to be done, whenever the address says no more. */
export function openFirstScreen({ siteName }: AdminSettings): void {
  const first = siteName === unnamedNewsroom ? '/collections/settings/entries/site' : '/workflow';
  const open = ({ pathname }: { readonly pathname: string }) => {
    if (pathname === '/') history.replace(first);
  };
  open(history.location);
  history.listen(open);
}
