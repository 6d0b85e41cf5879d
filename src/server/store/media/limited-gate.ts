import { LimitedProcess, LimitError } from '../../../validation/limits/limited-process.ts';
import { mediaLimits, mediaTooCostly } from '../../../media/checks/too-costly.ts';
import type { AdmittedMedia, admitMedia } from './media-gate.ts';
import { toStoreMediaError } from './store-media-error.ts';
import { StoreError } from '../../store-api/store-error.ts';

const gate = new LimitedProcess<typeof admitMedia>(
  new URL('./media-gate.ts', import.meta.url),
  'admitMedia',
  mediaLimits,
);

/**
 * Runs `admitMedia` in a separate process with limits: a few kilobytes may unpack to
 * gigabytes.
 * @throws StoreError `media` with cause and remedy
 */
export async function admitLimited(path: string, bytes: Uint8Array): Promise<AdmittedMedia> {
  try {
    return await gate.call(path, bytes);
  } catch (error) {
    // An error of another process has lost its class.
    const { name, message, details } = error as StoreError;
    if (name === 'StoreError') throw new StoreError('media', message, details);
    if (!(error instanceof LimitError)) throw error;
    throw toStoreMediaError(path, mediaTooCostly);
  }
}
