import type { Map } from 'immutable';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getNow } from '../settings/moments.ts';
import { toLocalMoment, toMoment } from '../settings/moment-value.ts';

/** Stands in a form's configuration for the moment at which a new entry is begun. */
export const nowDefault = '{{now}}';

/** What a field of a new entry holds at first; null for nothing. */
export function getFieldDefault(field: Map<string, unknown>): unknown {
  const value = field.get('default') ?? null;
  if (value !== nowDefault) return value;
  const { timeZone } = getAdminSettings();
  return toMoment(toLocalMoment(new Date(getNow()).toISOString(), timeZone), timeZone);
}
