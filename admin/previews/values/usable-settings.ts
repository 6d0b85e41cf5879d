import { findLanguage } from '../../../src/languages/find-language.ts';
import {
  settings as types,
  type SettingsValues,
} from '../../../src/model/content-types/collections.ts';
import { isLanguageCode } from '../../../src/languages/language-code.ts';
import { isTimeZone } from '../../../src/model/fields/date.ts';

/** Edited settings, in which the site's values replace those that are invalid and that pages need. */
export function toUsableSettings(
  edited: Partial<SettingsValues>,
  ofSite: SettingsValues,
): SettingsValues {
  const { site, languages, navigation } = { ...ofSite, ...edited };
  const supported = languages.languages.filter(({ code }) => isSupported(code));
  const hasColors = types.site.fields.colors.schema.safeParse(site.colors).success;
  return {
    navigation,
    languages: supported.length > 0 ? { ...languages, languages: supported } : ofSite.languages,
    site: {
      ...site,
      timeZone: isTimeZone(site.timeZone) ? site.timeZone : ofSite.site.timeZone,
      colors: hasColors ? site.colors : ofSite.site.colors,
    },
  };
}

const isSupported = (code: string) => isLanguageCode(code) && findLanguage(code);
