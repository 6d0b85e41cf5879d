import { LimitedProcess, LimitError } from '../../limits/limited-process.ts';
import { mediaLimits, mediaTooCostly } from '../../media/checks/too-costly.ts';
import type { MediaProblem } from '../../media/files/media-data.ts';
import type { MediaQuestion } from './media.process.ts';

const checker = new LimitedProcess<MediaQuestion, MediaProblem[]>(
  new URL('./media.process.ts', import.meta.url),
  mediaLimits,
);

/**
 * Says everything that is wrong with a file, in a process of its own: a few kilobytes may unpack to
 * gigabytes. Of a file that cannot be read within the limits, that is the problem.
 */
export async function checkMediaLimited(mediaDir: string, src: string): Promise<MediaProblem[]> {
  try {
    return await checker.ask({ mediaDir, src });
  } catch (error) {
    if (error instanceof LimitError) return [mediaTooCostly];
    throw error;
  }
}
