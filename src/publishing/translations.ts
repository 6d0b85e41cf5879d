import { toEntryId } from '../model/location.ts';

/** What pairs an entry with its translations. */
export interface Translatable {
  readonly collection: string;
  /** Path below the language folder, the same in every language: `2011/slug`. */
  readonly key: string;
  readonly language: string;
}

/** Finds the translations of an entry. */
export type Translations<T> = (entry: Translatable) => T[];

/**
 * Pairs entries by key across language folders.
 * @param entries only public ones: nothing may link to an embargoed translation
 * @param languages codes in the order in which a switcher shows them
 */
export function pairTranslations<T extends Translatable>(
  entries: readonly T[],
  languages: readonly string[],
): Translations<T> {
  // A locale of which nobody asks needs none.
  let groups: Map<string, T[]> | undefined;
  return (entry) => {
    groups ??= Map.groupBy(entries, toEntryId);
    const others = (groups.get(toEntryId(entry)) ?? []).filter(
      (translation) => translation.language !== entry.language,
    );
    if (others.length < 2) return others;
    return others.sort((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language));
  };
}
