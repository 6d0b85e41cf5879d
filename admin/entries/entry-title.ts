import { translate } from '../../src/languages/translate.ts';
import { getTitle } from '../../src/model/content-types/entry-title.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { toOwnFirst } from '../settings/language-order.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getEntryLocation } from './entry-location.ts';

/**
 * What staff call an entry or one of the settings: its headline or name, or the label of the settings.
 * @param name name of the Decap collection
 * @param data unchecked fields
 */
export function getShownTitle(
  name: string,
  slug: string,
  data: Readonly<Record<string, unknown>>,
): string {
  const { type, collection } = getEntryLocation(name, slug);
  if (!collection) return translate(type.label, getAdminLanguage());
  const languages = toOwnFirst(getAdminSettings().languages, getAdminLanguage().code);
  return getTitle(data, languages) || slug;
}
