import {
  getLifecycleMoments,
  lifecycle,
  opensAt,
  type Lifecycle,
  type Publishable,
} from './lifecycle.ts';

/** A state that begins by itself. */
export interface StateChange {
  readonly state: Extract<Lifecycle, 'public' | 'withdrawn' | 'consent-lapsed' | 'expired'>;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
}

/**
 * What readers will see of an entry at coming moments, the next first: its page, a notice, or nothing any more.
 * @param now milliseconds since 1970-01-01T00:00Z; a moment equal to it is in the past
 */
export function getStateChanges(entry: Publishable, now: number): StateChange[] {
  return [...new Set(getLifecycleMoments(entry))]
    .filter((at) => at > now)
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const state = lifecycle(entry, at);
      return isSeen(state) && state !== lifecycle(entry, at - 1) ? [{ state, at }] : [];
    });
}

/** Whether readers notice when a state begins. Until then, an entry that waits is nowhere. */
const isSeen = (state: Lifecycle): state is StateChange['state'] =>
  state !== 'draft' && state !== 'scheduled' && state !== 'embargoed';

/**
 * Whether a change of an entry takes it from readers, at once or at a moment to come, and never shows it to them earlier or
 * for longer than before.
 */
export function isSeenLess(before: Publishable, after: Publishable, now: number): boolean {
  const moments = [before, after].flatMap(getLifecycleMoments).filter((at) => at > now);
  const shown = [now, ...moments].map((at) => [toShown(before, at), toShown(after, at)] as const);
  return shown.every(([was, is]) => is <= was) && shown.some(([was, is]) => is < was);
}

/**
 * What a change takes from readers: something that they see now, something that would appear by itself, or of a testimony that
 * they see, only its person as they are shown.
 */
export type Loss = 'shown' | 'coming' | 'person';

/**
 * What a change of an entry takes from readers as soon as they see the entry, and so what they see if it is not published;
 * undefined if it takes nothing from them, or only ends earlier what they see until then.
 */
export function findLoss(
  before: Publishable,
  after: Publishable,
  now: number,
): Exclude<Loss, 'person'> | undefined {
  if (!isSeenLess(before, after, now)) return undefined;
  const seen = Math.max(now, opensAt(before));
  if (toShown(before, seen) <= toShown(after, seen)) return undefined;
  return seen === now ? 'shown' : 'coming';
}

/** What readers see of an entry at a moment: 2 its page, 1 a notice, 0 nothing. */
function toShown(entry: Publishable, at: number): number {
  const state = lifecycle(entry, at);
  return state === 'public' ? 2 : state === 'withdrawn' ? 1 : 0;
}
