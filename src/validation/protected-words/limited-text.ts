import { LimitedProcess } from '../limits/limited-process.ts';
import type { getReadableText } from '../../media/checks/readable-text.ts';

/** A report of 200 pages takes 2 s and 300 MB. */
const limits = { seconds: 30, megabytes: 1500 };

const reader = new LimitedProcess<typeof getReadableText>(
  new URL('../../media/checks/readable-text.ts', import.meta.url),
  'getReadableText',
  limits,
);

/**
 * Reads the text of a document or picture in a process of its own.
 * @throws LimitError when that takes too much time or memory, and any error of reading a damaged file
 */
export const getLimitedText = (bytes: Uint8Array) => reader.call(bytes);
