import { Backend } from 'decap-cms-core/dist/esm/backend';
import type { Map } from 'immutable';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getPublicAddress } from './public-page.ts';

/** Without a status, Decap's toolbar shows no link at all. */
const none = { url: '', status: '' };

/**
 * Lets the editor's link to the site lead to the page of a text that readers can see, and to nothing
 * else. Decap would make the address out of a template that knows neither languages nor the life of an entry.
 */
export function setLiveLinks(): void {
  const { siteUrl, cms } = getAdminSettings();
  Backend.prototype.getDeploy = (collection, slug, entry) => {
    const data = (entry?.get('data') as Map<string, unknown> | undefined)?.toJS() ?? {};
    const address = getPublicAddress(String(collection.get('name')), slug, data);
    return address ? { url: siteUrl + address, status: 'SUCCESS' } : none;
  };
  // The newsroom's drafts are seen in the preview; a host may build a site of each.
  if (cms.backend === 'newsroom') Backend.prototype.getDeployPreview = () => Promise.resolve(none);
}
