import { translate } from '../../src/languages/translate.ts';
import { getInLanguage } from '../../src/model/content-types/entry-title.ts';
import type { DeletedFile } from '../../src/server/store/history/deleted-files.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { messages } from '../messages/index.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { formatMoment } from '../settings/moments.ts';

const { deleted: deletedMessages } = messages;

/** “Harbor vigil · Release · Draft · Summary · June 2, 2011 at 10:00 AM Eastern Time · Ana Ruiz” */
export function formatFile(file: DeletedFile): string {
  const { path, entry, title, isDraft, fields = [], replacedBy, by, at } = file;
  const languages = getAdminSettings().languages;
  const { type, collection } = entry ? getEntryLocation(entry) : {};
  const own = type && !collection ? translate(type.label, getAdminLanguage()) : '';
  const kind = type ? translate(type.labelSingular, getAdminLanguage()) : deletedMessages.file;
  return [
    own || getInLanguage(title, languages) || getName(path),
    own ? messages.config.settings : kind,
    ...(isDraft ? [deletedMessages.draft] : []),
    ...(type && fields.length > 0
      ? [fields.map((field) => getFieldLabel(type, field)).join(', ')]
      : []),
    ...(replacedBy ? [deletedMessages.replaced] : []),
    formatMoment(at),
    by,
  ].join(' · ');
}

/** The name of a file, of its path. */
export const getName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
