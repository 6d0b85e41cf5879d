import { useEffect } from 'react';
import { getEditedEntry } from '../entries/editor-session.ts';
import { getEntryLocation, getEntryName } from '../entries/entry-location.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';

/**
 * Says in which language a field is written, which need not be that of the admin: a screen reader would read it in the wrong
 * voice.
 * @param id of the control
 * @param path of the field: that of a person has the language in it, such as `role.es`
 */
export function useWrittenLanguage(id: string, path: string): void {
  useEffect(() => {
    const control = document.getElementById(id);
    if (!control?.matches('input:not([type]), input[type=text], textarea')) return;
    const { language = '' } = getEntryLocation(getEntryName(getEditedEntry()!));
    const own = path.split('.').find((part) => getAdminSettings().languages.includes(part));
    control.lang = own ?? language;
  }, [id, path]);
}
