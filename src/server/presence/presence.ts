import type { User } from '../sign-in/sessions.ts';

/** Milliseconds after which somebody who no longer says so has left; browsers say so every five seconds. */
export const presenceLifetime = 20_000;

interface Visit {
  readonly user: User;
  readonly until: number;
}

/** Who has which entry open. It is kept in memory: after a restart every browser says so anew. */
export class Presence {
  /** By entry, then by window. */
  readonly #visits = new Map<string, Map<string, Visit>>();
  readonly #now: () => number;

  /** @param now a clock in milliseconds, which never goes back */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Notes that somebody has an entry open in a window.
   * @returns whoever else has it open, and the same person for another window of theirs; each once
   */
  note(entry: string, window: string, user: User): readonly User[] {
    this.leave(window);
    this.#forgetOld();
    const visits = this.#visits.get(entry) ?? new Map<string, Visit>();
    const others = new Map([...visits.values()].map(({ user: other }) => [other.email, other]));
    visits.set(window, { user, until: this.#now() + presenceLifetime });
    this.#visits.set(entry, visits);
    return [...others.values()];
  }

  /** Notes that nothing is open in a window any more. */
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
