import { getAdminLanguage } from '../settings/admin-language.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getLoadedEntry } from '../entries/editor-session.ts';
import { getTitle } from '../entries/entry-title.ts';
import type { FileNaming } from './file-name.ts';

/** How the admin calls files: in its language, by the titles that it has loaded. */
export function getAdminNaming(): FileNaming {
  const { languages } = getAdminSettings();
  const codes = languages.map(({ code }) => code);
  return {
    language: getAdminLanguage(),
    languages,
    getTitle: ({ name, slug }) => {
      const data = getLoadedEntry(name, slug);
      return data && getTitle(data, codes);
    },
  };
}
