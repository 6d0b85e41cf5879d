import { getInLanguage, getTitle } from '../../src/model/content-types/entry-title.ts';
import { toFileName } from '../../src/publishing/addresses/file-name.ts';
import { toDay, toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import { toDatePublished } from '../../src/publishing/visibility/publication-date.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

/**
 * Hidden keys from which Decap names the file of a new entry: the slug that staff wrote, or else the headline
 * or name, and the year of publication in the newsroom's time zone, as far as it is known.
 * @param languages codes, in the order in which a name is looked for
 */
export function toNameKeys(
  data: Values,
  languages: readonly string[],
  { timeZone, now }: { readonly timeZone: string; readonly now: number },
): { readonly $name: string; readonly $year: string } {
  const title = getInLanguage(data.slug, languages).trim() || getTitle(data, languages);
  return {
    $name: toFileName(title),
    $year: toDay(toDatePublished(toPublishable(data), { now, timeZone }), timeZone).slice(0, 4),
  };
}

/** The last part of the address that a new entry will have; “…” until it has a title. */
export const toExpectedName = (title: string): string =>
  title.trim() === '' ? '…' : toFileName(title);
