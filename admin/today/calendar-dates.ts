import { getAdminLanguage } from '../settings/admin-language.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';

const defineFormat = (options: Intl.DateTimeFormatOptions) => (moment: string) =>
  new Intl.DateTimeFormat(getAdminLanguage().code, {
    ...options,
    timeZone: getAdminSettings().timeZone,
  }).format(new Date(moment));

/** The day of a moment in the newsroom's time zone: “Tuesday, December 1, 2026”. */
export const formatDay = defineFormat({ dateStyle: 'full' });

/** Its time: “6:00 AM”. */
export const formatTime = defineFormat({ hour: 'numeric', minute: '2-digit' });
