import type { Map } from 'immutable';
import { readClock } from '../src/clock.ts';
import { getAdminSettings } from './admin-settings.ts';
import { toLocalMoment, toMoment } from './widgets/moment-value.ts';

/** Stands in a form's configuration for the moment at which a new entry is begun. */
export const nowDefault = '{{now}}';

/** What a field of a new entry holds at first; null for nothing. */
export function getFieldDefault(field: Map<string, unknown>): unknown {
  const value = field.get('default') ?? null;
  if (value !== nowDefault) return value;
  const { timeZone } = getAdminSettings();
  return toMoment(toLocalMoment(new Date(readClock()).toISOString(), timeZone), timeZone);
}
