import { toEditorAddress } from '../entries/entry-location.ts';
import { parseListName, type EntryName } from '../../src/model/entry-name.ts';
import { getInLanguage } from '../../src/model/content-types/entry-title.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';

/** An entry on the first screen. */
export interface TodayItem {
  /** Address in the admin. */
  readonly href: string;
  readonly title: string;
  /** The language of the title: staff may read the admin in another one. */
  readonly lang?: string;
  /** What is said of it, such as who saved it last. */
  readonly note?: string;
  /** What shows more about it. */
  readonly more?: OpenDialog;
}

interface OpenDialog {
  readonly label: string;
  readonly open: () => Promise<void>;
}

interface NamedEntry extends EntryName {
  /** The unchecked title. */
  readonly title: unknown;
}

/** A link to an entry with its title. */
export function toTodayItem({ collection, slug, title }: NamedEntry, note = ''): TodayItem {
  const languages = getAdminSettings().languages;
  const lang = parseListName(collection)?.language;
  return {
    href: toEditorAddress({ collection, slug }),
    title: getInLanguage(title, languages) || slug,
    lang,
    ...(note && { note }),
  };
}
