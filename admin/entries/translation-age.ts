import { isBegunBefore } from './begun-before.ts';

/** A revision of an entry; lists of them begin with the newest. */
interface Revision {
  readonly at: string;
  readonly isPublished: boolean;
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

/**
 * Leaves out the newest publications that changed nothing but what is carried over to translations.
 * @param isWhole whether that is all that differs between two revisions
 */
export async function withoutCarriedOver<R extends Revision>(
  revisions: readonly R[],
  isWhole: (former: R, newer: R) => Promise<boolean>,
): Promise<readonly R[]> {
  const [newest, former] = revisions.filter(({ isPublished }) => isPublished);
  if (!newest || !former || !(await isWhole(former, newest))) return revisions;
  return withoutCarriedOver(
    revisions.filter((one) => one !== newest),
    isWhole,
  );
}

/** When what is published was saved; not a number if nothing is. */
const getPublished = (revisions: readonly Revision[]) =>
  Date.parse(revisions.find(({ isPublished }) => isPublished)?.at ?? '');
