import { LimitedProcess, LimitError } from '../limits/limited-process.ts';
import { mediaLimits, mediaTooCostly } from '../../media/checks/too-costly.ts';
import type { Problem } from '../../languages/problems/problem.ts';
import type { checkMedia } from '../../media/index.ts';

const checker = new LimitedProcess<typeof checkMedia>(
  new URL('../../media/checks/media-check.ts', import.meta.url),
  'checkMedia',
  mediaLimits,
);

/**
 * Finds the problems of a media file in a process of its own, because a few kilobytes may unpack to
 * gigabytes. Exceeding the limits is reported as a problem of the file.
 */
export async function checkMediaLimited(mediaDir: string, src: string): Promise<Problem[]> {
  try {
    return await checker.call(mediaDir, src);
  } catch (error) {
    if (error instanceof LimitError) return [mediaTooCostly];
    throw error;
  }
}
