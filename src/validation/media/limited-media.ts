import { LimitedProcess, LimitError } from '../../limits/limited-process.ts';
import { mediaLimits, mediaTooCostly } from '../../media/checks/too-costly.ts';
import type { MediaProblem } from '../../media/files/media-data.ts';
import type { MediaQuestion } from './media.process.ts';

const checker = new LimitedProcess<MediaQuestion, MediaProblem[]>(
  new URL('./media.process.ts', import.meta.url),
  mediaLimits,
);

/**
 * Finds the problems of a media file in a process of its own, because a few kilobytes may unpack to
 * gigabytes. Exceeding the limits is reported as a problem of the file.
 */
export async function checkMediaLimited(mediaDir: string, src: string): Promise<MediaProblem[]> {
  try {
    return await checker.ask({ mediaDir, src });
  } catch (error) {
    if (error instanceof LimitError) return [mediaTooCostly];
    throw error;
  }
}
