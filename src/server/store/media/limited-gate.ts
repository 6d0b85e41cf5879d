import { formatForFile } from '../../../model/problems/problem.ts';
import { basename } from 'node:path';
import { LimitedProcess, LimitError } from '../../../limits/limited-process.ts';
import { mediaLimits, mediaTooCostly } from '../../../media/checks/too-costly.ts';
import type { AdmittedMedia } from './media-gate.ts';
import type { MediaAnswer, MediaQuestion } from './media-gate.process.ts';
import { StoreError } from '../../store-api/store-error.ts';

const gate = new LimitedProcess<MediaQuestion, MediaAnswer>(
  new URL('./media-gate.process.ts', import.meta.url),
  mediaLimits,
);

/**
 * Runs `admitMedia` in a separate process with limits: a few kilobytes may unpack to
 * gigabytes.
 * @throws StoreError `media` with cause and remedy
 */
export async function admitLimited(path: string, bytes: Uint8Array): Promise<AdmittedMedia> {
  const { admitted, refused } = await askGate({ path, bytes });
  if (refused) throw new StoreError('media', refused.message, refused.details);
  return admitted;
}

async function askGate(question: MediaQuestion): Promise<MediaAnswer> {
  try {
    return await gate.ask(question);
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    const { code, cause, remedy } = mediaTooCostly;
    const details = { file: basename(question.path), cause, remedy, problem: code };
    return { refused: { message: formatForFile({ cause, remedy }), details } };
  }
}
