import { joinDateParts } from '../../src/publishing/dates/dates.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getDateLanguage } from '../settings/moments.ts';

const defineFormat = (options: Intl.DateTimeFormatOptions) => (moment: string) => {
  const language = getDateLanguage();
  const { timeZone } = getAdminSettings();
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone });
  return joinDateParts(language, format.formatToParts(new Date(moment)));
};

/** The day of a moment in the newsroom's time zone: “Tuesday, December 1, 2026”. */
export const formatDay = defineFormat({ dateStyle: 'full' });

/** Its time: “6:00 AM”. */
export const formatTime = defineFormat({ hour: 'numeric', minute: '2-digit' });
