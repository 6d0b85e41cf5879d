import { readClock } from '../../../src/clock.ts';
import { getLocales, type Locale } from '../../../src/entries/newsroom/locale.ts';
import type { Newsroom } from '../../../src/entries/newsroom/public-newsroom.ts';
import { fromSnapshot, type Snapshot } from '../../../src/entries/data-views/snapshot/snapshot.ts';
import type { MediaFacts } from '../../../src/media/index.ts';
import type { SettingsValues } from '../../../src/model/content-types/collections.ts';
import type { AroundEntries } from './around-entries.ts';
import { withUnfinishedDates } from './unfinished-dates.ts';
import { toUsableSettings } from './usable-settings.ts';

/** The newsroom around an edited entry, in all languages. */
export interface PreviewNewsroom {
  readonly newsroom: Newsroom;
  /** The locale in a language, or in that which the site has first, as the buttons above the preview name it. */
  getLocale(language: string | undefined): Locale;
}

/** What is in a preview's newsroom besides the snapshot. */
interface NewsroomAdditions {
  readonly around?: AroundEntries;
  /** Settings that are being edited; they replace those of the site. */
  readonly settings?: Partial<SettingsValues>;
  /** Shared entries of the site and those that the edited entry refers to. */
  readonly shared?: Pick<Newsroom, 'people' | 'topics' | 'boilerplates'>;
}

/** Creates the newsroom around an edited entry. */
export function toPreviewNewsroom(
  snapshot: Snapshot,
  media: MediaFacts,
  { around, settings = {}, shared }: NewsroomAdditions = {},
): PreviewNewsroom {
  const changed = { ...snapshot, settings: toUsableSettings(settings, snapshot.settings) };
  const known = fromSnapshot(changed, media, readClock());
  const newsroom = { ...known, ...around, ...shared };
  const locales = getLocales(newsroom).map(withUnfinishedDates);
  const find = (code: string | undefined) => locales.find(({ language }) => language === code);
  const [first] = snapshot.settings.languages.languages;
  return {
    newsroom,
    getLocale: (language) => find(language) ?? find(first?.code) ?? locales[0]!,
  };
}
