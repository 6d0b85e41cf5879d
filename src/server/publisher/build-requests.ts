import type { Takedown } from '../../publishing/visibility/takedown.ts';
import type { BuildOutcome } from './publisher.ts';

/** How much of a site a build has made, or left as it was. */
export interface MadeParts {
  readonly done: number;
  readonly all: number;
  /** Milliseconds until all are made, once that can be said. */
  readonly timeLeft?: number;
}

/** What a newsroom server asks of the process that builds its site, and what that answers. */
export interface BuildRequests {
  /** `isRead`: whether the content is as the takedown before has read it. */
  build: { readonly request: { readonly isRead: boolean }; readonly result: BuildOutcome };
  /** `isRebuilt`: whether a build follows at once. */
  'take-down': {
    readonly request: { readonly isRebuilt: boolean };
    readonly result: Takedown;
  };
  /** Makes the site as it will be at a moment: milliseconds since 1970-01-01T00:00Z. */
  prepare: {
    readonly request: { readonly moment: number };
    readonly result: { readonly isPrepared: boolean };
  };
  /** Publishes what was prepared for a moment that has come. */
  'publish-prepared': {
    readonly request: object;
    readonly result: { readonly isPublished: boolean };
  };
  /** Reads and makes, in memory alone, what a build needs, so that nobody waits for that when something is published. */
  'warm-up': { readonly request: object; readonly result: object };
  'roll-back': { readonly request: { readonly version: number }; readonly result: object };
}

/** Called while what was asked for is not complete. */
export interface BuildListener {
  onProgress?(made: MadeParts): void;
  /** Readers see new pages. */
  onPublished?(): void;
  /** Readers no longer see what must go; to repair what mentions it takes longer. */
  onRepair?(): void;
}

export type BuildRequestName = keyof BuildRequests;

/**
 * What has no answer. `hurry` has the running build leave to the next one what readers do not wait for: another was asked for.
 * `folder-changed` says that another process has changed the output folder: what a build remembers of it no longer holds.
 */
export type Notice = { readonly name: 'hurry' } | { readonly name: 'folder-changed' };

/** A request as it is sent. */
export type BuildRequest = {
  [N in BuildRequestName]: { readonly id: number; readonly name: N } & BuildRequests[N]['request'];
}[BuildRequestName];

/**
 * The answer to a request. Before the result of a build come reports of how much is `made`, and `isPublished`: readers
 * see the new pages. Before that of a takedown comes `isRepairing`, if all is gone but what mentions it.
 */
export type BuildAnswer = { readonly id: number } & (
  | { readonly made: MadeParts }
  | { readonly isPublished: true }
  | { readonly isRepairing: true }
  | { readonly result: BuildRequests[BuildRequestName]['result'] }
  | { readonly error: string }
);

/** What the process says of itself when nothing is left to do. */
export interface IdleState {
  /** Bytes that it takes. */
  readonly memory: number;
}
