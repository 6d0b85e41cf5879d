/** The archive begins when the organization did, and ends shortly before `NEWSROOM_NOW` of all measurements. */
const first = Date.parse('2005-01-10T09:00:00-05:00');
const last = Date.parse('2026-11-20T16:00:00-05:00');

/** The moment for which sites are built in measurements. */
export const benchNow = '2026-11-24T12:00:00-05:00';

const day = 24 * 60 * 60 * 1000;
const easternStandard = 5 * 60 * 60 * 1000;

/**
 * When the entry at `index` of `count` was published: more entries in later years, none at night.
 * @returns milliseconds since 1970-01-01T00:00Z
 */
export function toPublicationTime(index: number, count: number): number {
  const time = first + Math.sqrt((index + 1) / count) * (last - first - day);
  const midnight = Math.floor((time - easternStandard) / day) * day + easternStandard;
  const minute = 60_000;
  return midnight + 9 * 60 * minute + Math.floor(((time - midnight) / day) * 480) * minute;
}

export const addDays = (time: number, days: number): number => time + days * day;

/** As editors write it: `2011-06-01T10:00:00-05:00`. */
export function formatTime(time: number): string {
  return `${new Date(time - easternStandard).toISOString().slice(0, 19)}-05:00`;
}
