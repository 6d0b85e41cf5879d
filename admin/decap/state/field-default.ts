import type { List, Map } from 'immutable';
import { readClock } from '../../../src/clock.ts';
import { getAdminSettings, isDatedByServer } from '../../settings/loaded-settings.ts';
import { toLocalMoment, toMoment } from '../../../src/publishing/dates/local-moment.ts';

type Values = Map<string, unknown>;

/**
 * Begins a new entry with the current moment where its publication would set one, unless our server publishes it: a
 * Git host only merges what it is sent.
 */
export function toCollectionOfNow(collection: Values): Values {
  const fields = collection.get('fields') as List<Values> | undefined;
  if (!fields || isDatedByServer()) return collection;
  return collection.set(
    'fields',
    fields.map((field) =>
      field.get('set_by') === 'publication' ? field.set('default', getLocalNow()) : field,
    ),
  );
}

/** The fields of an item that staff add to a list; some begin with the present. */
export const toFieldsOfNow = (fields: List<Values>): List<Values> =>
  fields.map((field) => (field.get('begins_now') ? field.set('default', getLocalNow()) : field));

function getLocalNow(): string {
  const { timeZone } = getAdminSettings();
  return toMoment(toLocalMoment(new Date(readClock()).toISOString(), timeZone), timeZone);
}
