import { LimitedProcess } from '../../limits/limited-process.ts';
import type { ReadableText } from '../../media/checks/readable-text.ts';

/** A report of 200 pages takes 2 s and 300 MB. */
const limits = { seconds: 30, megabytes: 1500 };

const reader = new LimitedProcess<Uint8Array, ReadableText[]>(
  new URL('./readable-text.process.ts', import.meta.url),
  limits,
);

/**
 * What a document or picture says, read in a process of its own.
 * @throws LimitError when that takes too much time or memory, and what reading a damaged file throws
 */
export const getLimitedText = (bytes: Uint8Array) => reader.ask(bytes);
