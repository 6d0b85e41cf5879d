import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getEntryPlace } from './entry-location.ts';
import { getEntryState } from '../formats/entry-state.ts';
import { getNow } from '../settings/moments.ts';
import { getAddress } from './entry-status.ts';

/**
 * Path of the page on which readers see an entry; undefined while they do not.
 * @param name Decap's collection
 */
export function getPublicAddress(
  name: string,
  slug: string,
  data: Readonly<Record<string, unknown>>,
): string | undefined {
  const address = getAddress(getEntryPlace(name, slug), data, slug, getAdminSettings());
  const isPublic = /^(public|consent-review|withdrawn)$/.test(getEntryState(data, getNow()));
  return isPublic ? address : undefined;
}
