import { translate } from '../../src/languages/translate.ts';
import { getTitle } from '../../src/model/content-types/entry-title.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { toOwnFirst } from '../settings/language-order.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getEntryLocation } from './entry-location.ts';
import type { EntryName } from '../../src/model/entry-name.ts';
import type { EntryData } from '../../src/editing/parsed-source.ts';

/**
 * What staff call an entry or one of the settings: its headline or name, or the label of the settings.
 * @param data unchecked fields
 */
export function getShownTitle(name: EntryName, data: EntryData): string {
  const { type, collection } = getEntryLocation(name);
  if (!collection) return translate(type.label, getAdminLanguage());
  const languages = toOwnFirst(getAdminSettings().languages, getAdminLanguage().code);
  return getTitle(data, languages) || name.slug;
}
