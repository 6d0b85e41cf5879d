import { newsroom } from '../workplace.ts';
import type { Workday } from './workday.ts';

/** Something that press staff do. */
export interface Task {
  /** Completes “Staff can …”. */
  readonly name: string;
  /** The most clicks that it may take from the first screen, besides typing. */
  readonly clicks: number;
  perform(day: Workday): Promise<void>;
}

/** What is published in a file. */
export const readPublished = (path: string) => newsroom.git('show', `main:${path}`);
