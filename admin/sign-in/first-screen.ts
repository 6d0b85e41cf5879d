import { history } from 'decap-cms-core/dist/esm/routing/history';
import { unnamedNewsroom } from '../../src/model/content-types/settings.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';

/** Opens the settings of a newsroom that has no name yet, or else what is to be done. */
export function openFirstScreen(): void {
  const isUnnamed = getAdminSettings().siteName === unnamedNewsroom;
  history.replace(isUnnamed ? '/collections/settings/entries/site' : '/workflow');
}

/** Opens it unless the address says more. */
export function openFirstScreenByDefault(): void {
  if (history.location.pathname === '/') openFirstScreen();
}
