import { readClock } from '../../src/clock.ts';
import { isFollowed } from '../../src/editing/aligned-values.ts';
import { toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import { isOver, lifecycle } from '../../src/publishing/visibility/lifecycle.ts';
import type { PublishedDraft } from './consequences.ts';
import { getEntryLocation } from './entry-location.ts';
import { readTranslations, type Translation } from './translations.ts';
import { findUnchangedLanguages } from './unchanged-languages.ts';

/** Whether readers no longer see a text, as after its withdrawal: it needs no change. One that waits for its moment does. */
const isEnded = (values: Translation['values']) =>
  isOver(lifecycle(toPublishable(values), readClock()));

/** A published translation that stays as it was. */
export interface UnchangedTranslation {
  readonly language: string;
  /** Its address in the admin; absent if one form has all languages. */
  readonly address?: string;
}

/**
 * Finds the translations that may need what staff changed in one language: those that are published, and not changed with it.
 * @param draft with what was published before, and what its publication left
 */
export async function findUnchanged(
  draft: PublishedDraft,
): Promise<readonly UnchangedTranslation[]> {
  if (draft.isNew) return [];
  // The publication is what counts: without an answer, nobody is reminded.
  return findTranslations(draft).catch(() => []);
}

async function findTranslations(draft: PublishedDraft): Promise<UnchangedTranslation[]> {
  const { slug, data, published } = draft;
  const location = getEntryLocation(draft);
  const { type } = location;
  if (!published) return [];
  if (location.language) {
    const translations = await readTranslations(location, slug);
    return translations.filter(
      ({ isPublished, values }) =>
        isPublished && !isEnded(values) && !isFollowed(type, published, data, values, readClock()),
    );
  }
  const unchanged = findUnchangedLanguages(type.fields, published, data);
  return unchanged.map((language) => ({ language }));
}
