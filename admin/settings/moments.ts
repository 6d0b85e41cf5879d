import { defineDateFormatter, type DateFormatter } from '../../src/publishing/dates.ts';
import { getAdminLanguage } from './admin-language.ts';
import { getAdminSettings } from './loaded-settings.ts';

/** Made once: it takes a millisecond, and moments are told again at every key. */
let formatter: DateFormatter | undefined;

/** A moment in the newsroom's zone and the admin's language; what is none stays as it is. */
export function formatMoment(moment: string): string {
  if (Number.isNaN(Date.parse(moment))) return moment;
  formatter ??= defineDateFormatter(getAdminLanguage(), getAdminSettings().timeZone);
  return formatter.moment(moment);
}
