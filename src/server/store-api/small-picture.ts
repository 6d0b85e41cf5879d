import type { encodePicture } from '../../media/pictures/encoders.ts';
import { mediaLimits } from '../../media/checks/too-costly.ts';
import { LimitedProcess } from '../../validation/limits/limited-process.ts';

const encoder = new LimitedProcess<typeof encodePicture>(
  new URL('../../media/pictures/encoders.ts', import.meta.url),
  'encodePicture',
  mediaLimits,
);

/** Of the library's tiles and of the form, on a screen with two pixels for each. */
const width = 560;

/** Makes a small AVIF of a picture, for a list; undefined of what is none. */
export const makeSmallPicture = (bytes: Uint8Array): Promise<Uint8Array | undefined> =>
  encoder.call(bytes, { width, format: 'avif', kind: 'photograph' }).catch(() => undefined);
