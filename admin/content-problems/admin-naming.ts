import { getTitle } from '../../src/model/content-types/entry-title.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getLoadedEntry } from '../entries/editor-session.ts';
import { getReadDraft } from '../references/draft-references.ts';
import type { FileNaming } from './file-name.ts';
import { getReadEntry } from './read-titles.ts';

/** Names files in the language of the admin, by the titles that it has loaded. */
export function getAdminNaming(): FileNaming {
  return {
    language: getAdminLanguage(),
    languages: getAdminSettings().languages,
    getTitle: (entry) => {
      const loaded = getLoadedEntry(entry);
      const data = loaded ?? getReadDraft(entry) ?? getReadEntry(entry);
      return data && getTitle(data, getAdminSettings().languages);
    },
  };
}
