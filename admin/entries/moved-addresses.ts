import { getTitleValue } from '../../src/model/content-types/entry-title.ts';
import type { AdminSettings } from '../../src/server/admin-settings.ts';
import type { EntryLocation } from './entry-location.ts';
import { getAddress } from './entry-status.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

/** Two addresses of an entry in one language that differ. */
export interface MovedAddress {
  readonly from: string;
  readonly to: string;
}

/**
 * Which addresses of an entry differ between two of its states. A topic has one in each language in which it had a name.
 * @param key of the entry
 */
export function findMovedAddresses(
  location: EntryLocation,
  key: string,
  [before, after]: readonly [before: Values, after: Values],
  settings: Pick<AdminSettings, 'languages'>,
): MovedAddress[] {
  const names = Object(getTitleValue(before)) as Values;
  const languages = location.language
    ? [location.language]
    : settings.languages.filter((language) => names[language]);
  return languages.flatMap((language) => {
    const [from, to] = [before, after].map((values) =>
      getAddress({ ...location, language }, values, key, settings),
    );
    return from !== undefined && to !== undefined && from !== to ? [{ from, to }] : [];
  });
}
