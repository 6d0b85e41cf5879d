import type { MediaProblem } from './types.ts';

/** Thrown when a picture or document cannot be used; the same text that `checkMedia` reports. */
export class MediaError extends Error {
  readonly source: string;
  readonly problems: MediaProblem[];

  constructor(source: string, problems: MediaProblem[]) {
    super(problems.map(({ cause, remedy }) => `${source}: ${cause} ${remedy}`).join('\n'));
    this.name = 'MediaError';
    this.source = source;
    this.problems = problems;
  }
}
