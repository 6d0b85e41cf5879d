import { attempt } from '../../model/attempt.ts';

/** Whether a name is a time zone in the IANA list that the pinned Node contains. */
export const isTimeZone = (name: string): boolean =>
  attempt(() => new Intl.DateTimeFormat('en', { timeZone: name })) !== undefined;
