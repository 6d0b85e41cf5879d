import { isBegunBefore } from './begun-before.ts';

/** A revision of an entry; lists of them begin with the newest. */
interface Revision {
  readonly at: string;
  readonly isPublished: boolean;
  readonly isShared?: true;
}

/**
 * Which of an entry and its translation is outdated: the one that was begun later, if the other has published changes
 * since. What is changed in a translation need not concern its original.
 *
 * @param isFirst whether the language of the entry comes before the other in the newsroom: it counts as the original
 *   if both were begun together, as in an imported archive
 */
export function findOutdated(
  own: readonly Revision[],
  other: readonly Revision[],
  isFirst: boolean,
): 'own' | 'other' | undefined {
  const isOriginal = isBegunBefore(own, other) || (isFirst && !isBegunBefore(other, own));
  if (isOriginal) return getPublished(own) > getPublished(other) ? 'other' : undefined;
  return getPublished(other) > getPublished(own) ? 'own' : undefined;
}

/** When the wording that is published was saved; not a number if nothing is. */
const getPublished = (revisions: readonly Revision[]) =>
  Date.parse(revisions.find((one) => one.isPublished && !one.isShared)?.at ?? '');
