import { getLifecycleMoments, lifecycle, type Lifecycle, type Publishable } from './lifecycle.ts';

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
