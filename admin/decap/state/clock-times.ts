import { Map } from 'immutable';
import { isDateTime } from '../../../src/model/fields/date.ts';
import { toLocalMoment, toMoment } from '../../../src/publishing/dates/local-moment.ts';
import { getAdminSettings } from '../../settings/loaded-settings.ts';

type Values = Map<string, unknown>;

/**
 * Keeps the times of a group as the form shows them when staff choose another time zone for it: they have read them in a letter
 * from there, or mean to write them next.
 * @param before the values of the form before the change
 */
export function keepClockTimes(before: Values, after: Values): Values {
  return after.map((group, name) => {
    const former = before.get(name);
    if (!Map.isMap(former) || !Map.isMap(group)) return group;
    const zones = [former, group].map((one) => one.get('timeZone') as string | undefined);
    if (zones[0] === zones[1]) return group;
    const [from, to] = zones.map((zone) => zone || getAdminSettings().timeZone) as [string, string];
    const toKept = (value: unknown, key: string) =>
      typeof value === 'string' && isDateTime(value) && value === former.get(key)
        ? toMoment(toLocalMoment(value, from), to)
        : value;
    return (group as Values).map(toKept);
  });
}
