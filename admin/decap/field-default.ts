import type { List, Map } from 'immutable';
import { readClock } from '../../src/clock.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { toLocalMoment, toMoment } from '../../src/publishing/local-moment.ts';

type Values = Map<string, unknown>;

/** Placeholder in a form's configuration for the moment at which a new entry is created. */
export const nowDefault = '{{now}}';

/** Replaces the placeholder in Decap's collection by the current moment, for a new entry. */
export function toCollectionOfNow(collection: Values): Values {
  const fields = collection.get('fields') as List<Values> | undefined;
  if (!fields) return collection;
  return collection.set(
    'fields',
    fields.map((field) =>
      field.get('default') === nowDefault ? field.set('default', getLocalNow()) : field,
    ),
  );
}

function getLocalNow(): string {
  const { timeZone } = getAdminSettings();
  return toMoment(toLocalMoment(new Date(readClock()).toISOString(), timeZone), timeZone);
}
