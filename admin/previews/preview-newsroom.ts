import { getEditions, type Edition } from '../../src/entries/edition.ts';
import type { Newsroom } from '../../src/entries/newsroom.ts';
import { fromSnapshot, type Snapshot } from '../../src/entries/snapshot.ts';
import type { MediaFacts } from '../../src/media/index.ts';
import type { SettingsValues } from '../../src/model/content-types.ts';
import { withUnfinishedDates } from './dates.ts';
import { toUsableSettings } from './usable-settings.ts';

/** The newsroom around an edited entry, in all languages. */
export interface PreviewNewsroom {
  readonly newsroom: Newsroom;
  readonly editions: readonly Edition[];
  /** The edition in a language; in the default language where there is none in that. */
  getEdition(language: string | undefined): Edition;
}

/**
 * Makes the newsroom around an edited entry.
 * @param settings settings that are being edited, in place of those of the site
 * @param boilerplates those that the edited settings name, besides those of the site
 */
export function toPreviewNewsroom(
  snapshot: Snapshot,
  media: MediaFacts,
  settings: Partial<SettingsValues> = {},
  boilerplates?: Newsroom['boilerplates'],
): PreviewNewsroom {
  const changed = { ...snapshot, settings: toUsableSettings(settings, snapshot.settings) };
  // The entry is shown as it will be once all its dates have come.
  const known = fromSnapshot(changed, media, Number.POSITIVE_INFINITY);
  const newsroom = { ...known, ...(boilerplates && { boilerplates }) };
  const editions = getEditions(newsroom).map(withUnfinishedDates);
  return {
    newsroom,
    editions,
    getEdition: (language) =>
      editions.find((edition) => edition.language === language) ?? editions[0]!,
  };
}
