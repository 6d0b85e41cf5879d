import type { List, Map } from 'immutable';
import { readClock } from '../../../src/clock.ts';
import { getAdminSettings } from '../../settings/loaded-settings.ts';
import { formatInstant } from '../../../src/publishing/dates/local-moment.ts';

type Values = Map<string, unknown>;

/** The fields of an item that staff add to a list; some begin with the present. */
export const toFieldsOfNow = (fields: List<Values>): List<Values> =>
  fields.map((field) => (field.get('begins_now') ? field.set('default', getLocalNow()) : field));

const getLocalNow = () => formatInstant(readClock(), getAdminSettings().timeZone);
