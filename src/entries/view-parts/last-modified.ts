import { getDateModified } from '../../publishing/corrections.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';

/** When an entry appeared or last changed, as written. */
export const getLastModified = ({ values }: AnyPublicEntry): string =>
  getDateModified(values) ?? values.datePublished;

/** When one of the entries last appeared or changed, as written; undefined when there are none. */
export function getLastModifiedOf(entries: readonly AnyPublicEntry[]): string | undefined {
  let last: Change | undefined;
  for (const entry of entries) {
    const change = getChange(entry);
    if (!last || change.time > last.time) last = change;
  }
  return last?.moment;
}

interface Change {
  readonly moment: string;
  readonly time: number;
}

/** Of the values of entries: every entry is on many pages, and most are the same in the next build. */
const changes = new WeakMap<AnyPublicEntry['values'], Change>();

function getChange(entry: AnyPublicEntry): Change {
  const { values } = entry;
  let change = changes.get(values);
  if (!change) {
    const moment = getLastModified(entry);
    changes.set(values, (change = { moment, time: Date.parse(moment) }));
  }
  return change;
}
