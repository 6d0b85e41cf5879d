import { toEntryId } from '../../model/location.ts';
import type { SourceEntry } from '../../source/newsroom-source.ts';

/** Groups entries with their translations, as the site does. */
export const toTranslationGroups = <E extends SourceEntry>(entries: readonly E[]): E[][] => [
  ...Map.groupBy(entries, ({ location }) => toEntryId(location)).values(),
];

/**
 * The entry that its translations were made from: the one that was published first, in whatever language.
 * @param group an entry in all its languages
 * @param languages of the newsroom; of two entries of the same moment, the earlier language has the original
 */
export function getOriginal<E extends SourceEntry>(
  group: readonly E[],
  languages: readonly string[],
): E | undefined {
  const rank = ({ location }: SourceEntry) => languages.indexOf(location.language ?? '');
  return group.toSorted((a, b) => getMoment(a) - getMoment(b) || rank(a) - rank(b))[0];
}

const getMoment = ({ values }: SourceEntry): number =>
  'datePublished' in values ? Date.parse(values.datePublished) : 0;
