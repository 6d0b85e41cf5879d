import { getDateModified } from '../../publishing/corrections.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';

/** When an entry appeared or last changed, as written. */
export const getLastModified = ({ values }: AnyPublicEntry): string =>
  getDateModified(values) ?? values.datePublished;

/** When one of the entries last appeared or changed, as written; undefined when there are none. */
export function getLastModifiedOf(entries: readonly AnyPublicEntry[]): string | undefined {
  let last: { readonly moment: string; readonly time: number } | undefined;
  for (const entry of entries) {
    const moment = getLastModified(entry);
    const time = Date.parse(moment);
    if (!last || time > last.time) last = { moment, time };
  }
  return last?.moment;
}
