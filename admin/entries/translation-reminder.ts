import { readClock } from '../../src/clock.ts';
import { isSameWording } from '../../src/editing/aligned-values.ts';
import { toEntryPath } from '../../src/model/entry-name.ts';
import { messages } from '../messages/index.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import type { PublishedDraft } from './consequences.ts';
import { getEntryLocation } from './entry-location.ts';
import { readPublishedData } from './published-data.ts';
import { readTranslations } from './translations.ts';
import { findUnchangedLanguages } from './unchanged-languages.ts';

/**
 * Reminds staff of the translations of what they change in one language, as a sentence. Call it before the publication,
 * since it reads what is published.
 * @returns undefined for a new entry, or if no translation is left as it was
 */
export async function remindOfTranslations(draft: PublishedDraft): Promise<string | undefined> {
  if (draft.isNew) return undefined;
  // The publication is what counts: without an answer, nobody is reminded.
  const languages = await findTranslations(draft).catch(() => []);
  return languages.length === 0 ? undefined : messages.site.translations(languages.join(', '));
}

/** The names of the languages in which an entry is published and not changed by the draft. */
async function findTranslations(draft: PublishedDraft): Promise<string[]> {
  const { collection, slug, data } = draft;
  const location = getEntryLocation(collection, slug);
  const { type } = location;
  const published = await readPublishedData(`content/${toEntryPath(draft)}`, type.extension);
  if (!published) return [];
  if (location.language) {
    if (isSameWording(type, published, data, readClock())) return [];
    const translations = await readTranslations(location, slug);
    return translations.flatMap((one) => (one.isPublished ? [one.languageName] : []));
  }
  const unchanged = findUnchangedLanguages(type.fields, published, data);
  return getAdminSettings().languages.flatMap(({ code, name }) =>
    unchanged.includes(code) ? [name] : [],
  );
}
