import type { MediaProblemCode } from '../../types.ts';

/** A PDF made for a purpose. A sample holds `canary` wherever something must not be published. */
export interface Sample {
  make: () => Buffer | Promise<Buffer>;
  /** Why it is refused; all others are published. */
  refused?: MediaProblemCode;
  /** What the published file holds, in its own syntax. */
  keeps?: readonly string[];
  /** What the published file does not hold. */
  drops?: readonly string[];
  /** Set when other readers cannot read the original. */
  isUnreadable?: boolean;
  title?: string;
  isTagged?: boolean;
}
