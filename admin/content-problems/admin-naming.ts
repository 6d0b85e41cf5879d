import { getTitle } from '../../src/model/content-types/entry-title.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { getAdminSettings, getLanguageCodes } from '../settings/loaded-settings.ts';
import { getLoadedEntry } from '../entries/editor-session.ts';
import type { FileNaming } from './file-name.ts';

/** Names files in the language of the admin, by the titles that it has loaded. */
export function getAdminNaming(): FileNaming {
  return {
    language: getAdminLanguage(),
    languages: getAdminSettings().languages,
    getTitle: ({ collection, slug }) => {
      const data = getLoadedEntry(collection, slug);
      return data && getTitle(data, getLanguageCodes());
    },
  };
}
