import { readClock } from '../../src/clock.ts';
import { isVisible, lifecycle } from '../../src/publishing/visibility/lifecycle.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getEntryLocation } from './entry-location.ts';
import { toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import { getAddress } from './entry-status.ts';

/**
 * Path of an entry's public page; undefined while readers do not see it.
 * @param name name of the Decap collection
 */
export function getPublicAddress(
  name: string,
  slug: string,
  data: Readonly<Record<string, unknown>>,
): string | undefined {
  if (!isVisible(lifecycle(toPublishable(data), readClock()))) return undefined;
  return getAddress(getEntryLocation(name, slug), data, slug, getAdminSettings());
}
