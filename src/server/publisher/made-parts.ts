/** How much of a site a build has made, or left as it was. */
export interface MadeParts {
  readonly done: number;
  readonly all: number;
  /** Milliseconds until all are made, once that can be said. */
  readonly timeLeft?: number;
}
