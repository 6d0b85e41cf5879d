import { halfMoment } from '../../model/fields/date.ts';
import { remember } from '../../remember.ts';

/** A moment as staff write it: day and time in the newsroom's time zone. Both are empty if there is none. */
export interface LocalMoment {
  /** `2011-06-01` */
  readonly date: string;
  /** `10:00` */
  readonly time: string;
}

const minute = 60_000;

/**
 * Day and time of a moment in a time zone; empty if the value is no moment.
 * @param value ISO 8601 with offset, or half a moment
 * @param timeZone IANA name
 */
export function toLocalMoment(value: string, timeZone: string): LocalMoment {
  const half = halfMoment.exec(value);
  if (half) return { date: half[1] ?? '', time: half[2] ?? '' };
  const instant = Date.parse(value);
  if (Number.isNaN(instant)) return { date: '', time: '' };
  return formatLocal(instant, timeZone);
}

/**
 * The moment of a day and time in a time zone, as ISO 8601 with the offset at that moment. A time that does not exist
 * (clocks set forward) is counted from the change: 2:30 is half an hour after it. Without day or time, it is half a moment.
 * @param ofTwo which is meant of an hour that exists twice (clocks set back)
 */
export function toMoment(
  { date, time }: LocalMoment,
  timeZone: string,
  ofTwo: 'first' | 'second' = 'first',
): string {
  if (!date || !time) return `${date}T${time}`;
  const wall = Date.parse(`${date}T${time}:00Z`);
  // A change of the offset, if any, lies between the offsets of the day before and the day after.
  const offsets = [wall - 24 * 60 * minute, wall + 24 * 60 * minute].map((instant) =>
    getOffset(instant, timeZone),
  );
  const fitting = offsets
    .map((offset) => wall - offset * minute)
    .filter((instant) => getOffset(instant, timeZone) * minute === wall - instant);
  const choose = ofTwo === 'first' ? Math.min : Math.max;
  return formatInstant(
    fitting.length > 0 ? choose(...fitting) : wall - offsets[0]! * minute,
    timeZone,
  );
}

/**
 * A moment to the minute, as ISO 8601 with the offset of a time zone.
 * @param instant milliseconds since 1970-01-01T00:00Z
 */
export function formatInstant(instant: number, timeZone: string): string {
  const { date, time } = formatLocal(instant, timeZone);
  return `${date}T${time}:00${formatOffset(getOffset(instant, timeZone))}`;
}

/** Whether clocks show the day and time of a moment twice, since they are set back. */
export function isTwice(moment: string, timeZone: string): boolean {
  const local = toLocalMoment(moment, timeZone);
  return toMoment(local, timeZone, 'first') !== toMoment(local, timeZone, 'second');
}

function formatLocal(instant: number, timeZone: string): LocalMoment {
  const text = new Date(instant + getOffset(instant, timeZone) * minute).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** Minutes by which a time zone is ahead of UTC at an instant. */
function getOffset(instant: number, timeZone: string): number {
  const name = getOffsetFormat(timeZone)
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')!.value;
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name)!;
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** Creating a format takes far longer than using it. */
const getOffsetFormat = remember(
  (timeZone: string) => new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }),
);

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
