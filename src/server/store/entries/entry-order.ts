import type { ContentType } from '../../../model/content-types/content-type.ts';
import { getInLanguage } from '../../../model/content-types/entry-title.ts';
import type { ActionParams } from '../../store-api/protocol.ts';
import { StoreError } from '../../store-api/store-error.ts';
import type { IndexedEntry } from './indexed-entry.ts';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/**
 * Sorts entries of a type. Those without the field come last; equal ones stay in the order of their paths.
 * @throws StoreError `field` when the lists of the type are not sorted by that field
 */
export function sortEntries(
  entries: readonly IndexedEntry[],
  type: ContentType,
  { field, direction }: ActionParams['listEntries']['sort'],
): IndexedEntry[] {
  demandListField(type, 'sorts', field);
  const isMoment = type.fields[field]?.structure.kind === 'moment';
  const sign = direction === 'ascending' ? 1 : -1;
  return entries
    .map((entry) => ({ entry, key: getInLanguage(entry.listed[field], []) }))
    .map(({ entry, key }) => ({ entry, key, time: isMoment ? Date.parse(key) : 0 }))
    .sort((a, b) => {
      const isMissing = (one: typeof a) => Number(one.key === '' || Number.isNaN(one.time));
      if (isMissing(a) || isMissing(b)) return isMissing(a) - isMissing(b);
      return sign * (isMoment ? a.time - b.time : collator.compare(a.key, b.key));
    })
    .map(({ entry }) => entry);
}

/** @throws StoreError `field` when the lists of a type are not sorted or grouped by a field */
export function demandListField(type: ContentType, use: 'sorts' | 'groups', field: string): void {
  if (type.listing?.[use].includes(field)) return;
  const verb = use === 'sorts' ? 'sorted' : 'grouped';
  throw new StoreError('field', `Lists of ${type.name} are not ${verb} by “${field}”.`);
}
