import { deriveOnce } from '../../model/derivation.ts';
import { getDateModified } from '../../publishing/corrections.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';

/** When an entry appeared or last changed, as written. */
export const getLastModified = ({ values }: Pick<AnyPublicEntry, 'values'>): string =>
  getDateModified(values) ?? values.datePublished;

/** When one of the entries last appeared or changed, as written; undefined when there are none. */
export function getLastModifiedOf(entries: readonly AnyPublicEntry[]): string | undefined {
  let last: Change | undefined;
  for (const entry of entries) {
    const change = getChange(entry.values);
    if (!last || change.time > last.time) last = change;
  }
  return last?.moment;
}

interface Change {
  readonly moment: string;
  readonly time: number;
}

/** Every entry is on many pages. */
const getChange = deriveOnce((values: AnyPublicEntry['values']): Change => {
  const moment = getLastModified({ values });
  return { moment, time: Date.parse(moment) };
});
