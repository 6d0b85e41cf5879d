import { LimitedProcess } from '../../limits/limited-process.ts';
import type { ReadableText } from '../../media/checks/readable-text.ts';

/** A report of 200 pages takes 2 s and 300 MB. */
const limits = { seconds: 30, megabytes: 1500 };

const reader = new LimitedProcess<Uint8Array, ReadableText[]>(
  new URL('./readable-text.process.ts', import.meta.url),
  limits,
);

/**
 * Reads the text of a document or picture in a process of its own.
 * @throws LimitError when that takes too much time or memory, and any error of reading a damaged file
 */
export const getLimitedText = (bytes: Uint8Array) => reader.ask(bytes);
