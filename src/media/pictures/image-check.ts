import sharp from 'sharp';
import type { Metadata } from 'sharp';
import { maxPixels } from './encoders.ts';
import { toReason } from '../files/media-error.ts';
import type { MediaProblem } from '../files/media-data.ts';

/** Fewest pixels on the longer side. Less is a tracking pixel, an icon or a thumbnail by mistake. */
const minSide = 120;

/**
 * Checks that a picture can be published: its size in pixels from the header, then a real decode of
 * every row, which detects a file cut short by a lost connection.
 */
export async function checkImage(bytes: Uint8Array): Promise<MediaProblem[]> {
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

function checkSize({ width, height, pages = 1 }: Metadata): MediaProblem[] {
  if (width * height > maxPixels) {
    return [
      {
        code: 'image-too-many-pixels',
        cause: {
          en: `The picture is ${width} × ${height} pixels; more than ${maxPixels / 1e6} million cannot be processed safely.`,
          es: `La imagen tiene ${width} × ${height} píxeles; más de ${maxPixels / 1e6} millones no se pueden tratar con seguridad.`,
        },
        remedy: {
          en: 'Export it at 4,000 pixels on the longer side or less.',
          es: 'Expórtela con 4000 píxeles o menos en el lado más largo.',
        },
      },
    ];
  }
  if (Math.max(width, height) < minSide) {
    return [
      {
        code: 'image-too-small',
        cause: {
          en: `The picture is only ${width} × ${height} pixels.`,
          es: `La imagen solo tiene ${width} × ${height} píxeles.`,
        },
        remedy: {
          en: `Use one of at least ${minSide} pixels; for a lead picture 1,280 or more.`,
          es: `Use una de al menos ${minSide} píxeles; para la imagen principal, de 1280 o más.`,
        },
      },
    ];
  }
  if (pages > 1) {
    return [
      {
        code: 'image-animated',
        cause: {
          en: 'The picture is an animation; only its first frame would be shown.',
          es: 'La imagen está animada; solo se mostraría su primer fotograma.',
        },
        remedy: {
          en: 'Save the frame you want as JPEG or PNG.',
          es: 'Guarde el fotograma que quiera como JPEG o PNG.',
        },
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
export function toCorrupt(error: unknown): MediaProblem {
  return {
    code: 'image-corrupt',
    cause: {
      en: `The picture is damaged or cut short (${toReason(error)}).`,
      es: 'La imagen está dañada o incompleta.',
    },
    remedy: {
      en: 'Export it again from the original and upload that.',
      es: 'Expórtela otra vez desde el original y súbala de nuevo.',
    },
  };
}
