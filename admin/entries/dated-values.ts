import { readClock } from '../../src/clock.ts';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import { toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import { toDatePublished } from '../../src/publishing/visibility/publication-date.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

/**
 * The values of an entry, with the date that its publication would give them now.
 * @param published what is published of it, if that is known
 */
export function toDated(
  { fields }: Pick<ContentType, 'fields'>,
  values: Values,
  published?: Values,
): Values {
  const structure = fields.datePublished?.structure;
  const isSet = structure?.kind === 'moment' && structure.setBy === 'publication';
  if (!isSet) return values;
  const entry = toPublishable(values);
  // What is no date is left to the check.
  if (values.datePublished && !entry.datePublished) return values;
  const { timeZone } = getAdminSettings();
  const context = { now: readClock(), timeZone, before: published && toPublishable(published) };
  return { ...values, datePublished: toDatePublished(entry, context) };
}
