import { readClock } from '../../src/clock.ts';
import { isVisible, lifecycle } from '../../src/publishing/visibility/lifecycle.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getEntryLocation } from './entry-location.ts';
import { toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import { getAddress } from './entry-status.ts';
import type { EntryName } from '../../src/model/entry-name.ts';
import type { EntryData } from '../../src/editing/parsed-source.ts';

/** Path of an entry's public page; undefined while readers do not see it. */
export function getPublicAddress(name: EntryName, data: EntryData): string | undefined {
  if (!isVisible(lifecycle(toPublishable(data), readClock()))) return undefined;
  return getAddress(getEntryLocation(name), data, name.slug, getAdminSettings());
}
