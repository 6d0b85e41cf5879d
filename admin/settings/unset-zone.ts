import { readClock } from '../../src/clock.ts';
import { joinDateParts } from '../../src/publishing/dates/dates.ts';
import { toLocalMoment } from '../../src/publishing/dates/local-moment.ts';
import { getDateLanguage, nameZone } from './moments.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

/** The zone of many computers that nobody has told where they are: a first newsroom takes it over. */
const ofComputer = /^(etc\/)?(utc|gmt)$/i;

/** What the time zone UTC means for somebody in another. */
interface UnsetZone {
  /** Their zone: “Pacific Time (America/Los Angeles)”. */
  readonly own: string;
  /** Noon, as staff write it for UTC. */
  readonly noon: string;
  /** What their clock shows then. */
  readonly shown: string;
}

/**
 * Finds out whether a real newsroom is to have the time zone UTC, which nobody may have chosen, while its staff are in another.
 * @param site the settings that are to be published
 * @param own IANA name of the time zone of this browser
 */
export function findUnsetZone(
  { sample, timeZone }: Values,
  own = Intl.DateTimeFormat().resolvedOptions().timeZone,
): UnsetZone | undefined {
  const isUnset = !sample && typeof timeZone === 'string' && ofComputer.test(timeZone);
  if (!isUnset || isSameAsUtc(own)) return undefined;
  // In most zones, noon in UTC is on the same day.
  const moment = new Date(readClock()).setUTCHours(12, 0);
  const language = getDateLanguage();
  const [noon, shown] = ['UTC', own].map((zone) => {
    const format = { hour: 'numeric', minute: '2-digit', timeZone: zone } as const;
    return joinDateParts(language, new Intl.DateTimeFormat(language, format).formatToParts(moment));
  }) as [string, string];
  return { own: `${nameZone(own)} (${own.replaceAll('_', ' ')})`, noon, shown };
}

/** Whether clocks show the same as in UTC, in winter and in summer. */
const isSameAsUtc = (zone: string) =>
  ['2026-01-01T12:00Z', '2026-07-01T12:00Z'].every(
    (noon) => toLocalMoment(noon, zone).time === '12:00',
  );
