import { Backend } from 'decap-cms-core/dist/esm/backend';
import type { Map } from 'immutable';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getPublicAddress } from './public-page.ts';

/** Without a status, Decap's toolbar shows no link. */
const none = { url: '', status: '' };

/**
 * Links the editor to the public page of an entry, if it has one. Decap would build the address from a template
 * that knows neither languages nor the state of an entry.
 */
export function setLiveLinks(): void {
  const { siteUrl, cms } = getAdminSettings();
  Backend.prototype.getDeploy = (collection, slug, entry) => {
    const data = (entry?.get('data') as Map<string, unknown> | undefined)?.toJS() ?? {};
    const address = getPublicAddress(String(collection.get('name')), slug, data);
    return address ? { url: siteUrl + address, status: 'SUCCESS' } : none;
  };
  // Our own backend shows drafts in the preview; other hosts may build a site for each draft.
  if (cms.backend === 'newsroom') Backend.prototype.getDeployPreview = () => Promise.resolve(none);
}
