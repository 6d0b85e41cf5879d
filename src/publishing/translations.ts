import { toEntryId } from '../model/location.ts';

/** What pairs a text with its translations. */
export interface Translatable {
  readonly collection: string;
  /** Place below the language folder, the same in every language: `2011/slug`. */
  readonly key: string;
  readonly language: string;
}

/** Finds the versions of a text in other languages. */
export interface Translations<T> {
  of(entry: Translatable): T[];
}

/**
 * Pairs texts by file name across language folders.
 * @param entries only what the public may see: a translation under embargo must not be linked to
 * @param languages codes in the order in which a switcher shows them
 */
export function pairTranslations<T extends Translatable>(
  entries: readonly T[],
  languages: readonly string[],
): Translations<T> {
  const versions = Map.groupBy(entries, toEntryId);
  return {
    of: (entry) =>
      (versions.get(toEntryId(entry)) ?? [])
        .filter((version) => version.language !== entry.language)
        .toSorted((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language)),
  };
}
