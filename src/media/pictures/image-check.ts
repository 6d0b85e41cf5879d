import { message } from '../../languages/message.ts';
import sharp from 'sharp';
import type { Metadata } from 'sharp';
import { maxPixels } from './open-picture.ts';
import { toReason } from '../files/media-error.ts';
import type { Problem } from '../../languages/problems/problem.ts';

/** Fewest pixels on the longer side. Less is a tracking pixel, an icon or a thumbnail by mistake. */
const minSide = 120;

/** How many times as long as the other a side may be: more is a hairline, which can hardly be seen or made smaller. */
const mostTimes = 50;

/**
 * Checks that a picture can be published: its size in pixels from the header, then a real decode of
 * every row, which detects a file cut short by a lost connection.
 */
export async function checkImage(bytes: Uint8Array): Promise<Problem[]> {
  let metadata: Metadata;
  try {
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (error) {
    return [toCorrupt(error)];
  }
  const sizes = checkSize(metadata);
  if (sizes.length > 0) return sizes;
  try {
    await decodeRows(bytes);
    return [];
  } catch (error) {
    return [toCorrupt(error)];
  }
}

function checkSize({ width, height, pages = 1 }: Metadata): Problem[] {
  if (width * height > maxPixels) {
    return [
      {
        code: 'image-too-many-pixels',
        cause: message(
          'The picture is {width} × {height} pixels; more than {millions} million cannot be processed safely.',
          { width, height, millions: maxPixels / 1e6 },
        ),
        remedy: message('Export it at 4,000 pixels on the longer side or less.'),
      },
    ];
  }
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (long < minSide || long > mostTimes * short) {
    return [
      {
        code: 'image-too-small',
        cause: message('The picture is only {width} × {height} pixels.', { width, height }),
        remedy: message('Use one of at least {minSide} pixels; for a lead picture 1,280 or more.', {
          minSide,
        }),
      },
    ];
  }
  if (pages > 1) {
    return [
      {
        code: 'image-animated',
        cause: message('The picture is an animation; only its first frame would be shown.'),
        remedy: message('Save the frame you want as JPEG or PNG.'),
      },
    ];
  }
  return [];
}

/** Decodes every row. Shrinking while loading still reads every byte, at a third of the cost. */
async function decodeRows(bytes: Uint8Array): Promise<void> {
  await sharp(bytes, { failOn: 'truncated', limitInputPixels: maxPixels })
    .resize({ width: 16 })
    .raw()
    .toBuffer();
}

/** The problem of a picture whose pixels cannot be read. */
export function toCorrupt(error: unknown): Problem {
  return {
    code: 'image-corrupt',
    cause: message('The picture is damaged or cut short ({reason}).', { reason: toReason(error) }),
    remedy: message('picture|Export it again from the original and upload that.'),
  };
}
