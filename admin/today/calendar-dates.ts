import { joinDateParts } from '../../src/publishing/dates/dates.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';

const defineFormat = (options: Intl.DateTimeFormatOptions) => (moment: string) => {
  const { code } = getAdminLanguage();
  const { timeZone } = getAdminSettings();
  const format = new Intl.DateTimeFormat(code, { ...options, timeZone });
  return joinDateParts(code, format.formatToParts(new Date(moment)));
};

/** The day of a moment in the newsroom's time zone: “Tuesday, December 1, 2026”. */
export const formatDay = defineFormat({ dateStyle: 'full' });

/** Its time: “6:00 AM”. */
export const formatTime = defineFormat({ hour: 'numeric', minute: '2-digit' });
