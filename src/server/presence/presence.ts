import type { User } from '../sign-in/user.ts';
import { getOrInsert } from '../../remember.ts';

/**
 * Milliseconds without a report after which a window counts as closed. Browsers report every five seconds, but once a minute
 * in a window that is hidden for long, such as behind another tab: who writes there still does.
 */
export const presenceLifetimes = { shown: 20_000, hidden: 180_000 };

interface Visit {
  readonly user: User;
  readonly until: number;
}

/** Who has which entry open. It is kept in memory: after a restart every browser reports again. */
export class Presence {
  /** By entry, then by window. */
  readonly #visits = new Map<string, Map<string, Visit>>();
  readonly #now: () => number;

  /** @param now a monotonic clock in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Records that a person has an entry open in a window.
   * @returns everyone else who has it open, and the same person if in another window too; each once
   */
  note(entry: string, window: string, user: User, isHidden = false): readonly User[] {
    this.leave(window);
    this.#forgetOld();
    const visits = getOrInsert(this.#visits, entry, () => new Map<string, Visit>());
    const others = new Map([...visits.values()].map(({ user: other }) => [other.email, other]));
    const lifetime = presenceLifetimes[isHidden ? 'hidden' : 'shown'];
    visits.set(window, { user, until: this.#now() + lifetime });
    return [...others.values()];
  }

  /** Records that a window no longer has an entry open. */
  leave(window: string): void {
    for (const visits of this.#visits.values()) visits.delete(window);
  }

  #forgetOld(): void {
    const now = this.#now();
    for (const [entry, visits] of this.#visits) {
      for (const [window, { until }] of visits) if (until <= now) visits.delete(window);
      if (visits.size === 0) this.#visits.delete(entry);
    }
  }
}
