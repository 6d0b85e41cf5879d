import { message } from '../../languages/message.ts';
import sharp from 'sharp';
import type { Metadata } from 'sharp';
import { encoderSettings, fileExtensions, longestSide, mediaTypes } from './encoders.ts';
import { imageTypes, toActualType } from '../files/file-type.ts';
import { toCorrupt } from './image-check.ts';
import { maxPixels } from './open-picture.ts';
import { MediaError } from '../files/media-error.ts';
import { defineFileMemory, toContentDigest } from '../files/media-file.ts';
import type { Derivative, DerivativeFormat, ImagePlan, PictureKind } from '../files/media-data.ts';

/** Pixels: a phone's column, its double, a text column, its double, and a full-width lead picture. */
const plannedWidths = [360, 640, 960, 1280, 1920];

/** Width of the widest fallback: social networks want at least 1,200 pixels, others need less. */
const widestFallback = 1280;

/**
 * A losslessly compressed picture with fewer bytes per pixel is a drawing (chart, logo, screenshot).
 * Measured: charts 0.03, screenshots of text 0.1–0.3, photographs saved as PNG 0.9–1.7.
 */
const drawingBytesPerPixel = 0.4;

/**
 * Plans which files are made from a picture and how a page refers to them. Reads only the header and
 * the digest of the file, without decoding, and makes the same plan for the same bytes.
 *
 * @param mediaDir `<CONTENT_DIR>/media`
 * @param src `/media/x.jpg`
 * @throws MediaError when the file is missing, misspelt or not a picture
 */
export const getImagePlan = defineFileMemory(async ({ source, bytes }): Promise<ImagePlan> => {
  const metadata = await readHeader(source, bytes);
  const { width, height } = metadata.autoOrient;
  const kind = toKind(bytes, metadata);
  const digest = toContentDigest(bytes, encoderSettings);

  const toDerivative = (format: DerivativeFormat, pixels: number): Derivative => ({
    href: `/media/${digest}-${pixels}.${fileExtensions[format]}`,
    source,
    width: pixels,
    format,
    kind,
  });
  const widths = toWidths(Math.min(width, Math.floor((width * longestSide) / height)));
  const best = widths.map((pixels) => toDerivative(kind === 'drawing' ? 'webp' : 'avif', pixels));
  const fallbackWidth = widths.findLast((pixels) => pixels <= widestFallback) ?? widths[0]!;
  // JPEG has no transparency; flattening it would put a white box on the dark theme.
  const fallbackFormat = kind === 'drawing' || metadata.hasAlpha ? 'png' : 'jpeg';
  const fallback = toDerivative(fallbackFormat, fallbackWidth);

  return {
    picture: {
      sources: [{ type: mediaTypes[kind === 'drawing' ? 'webp' : 'avif'], srcset: toSrcset(best) }],
      src: fallback.href,
      width: fallbackWidth,
      height: Math.max(1, Math.round((height * fallbackWidth) / width)),
    },
    derivatives: [...best, fallback],
  };
});

async function readHeader(source: string, bytes: Buffer): Promise<Metadata> {
  const type = toActualType(bytes);
  if (!imageTypes.some((known) => known === type)) {
    const cause = message('This is no picture that can be published (its content is {type}).', {
      type,
    });
    const remedy = message('Save it as JPEG, PNG or WebP.');
    throw new MediaError(source, [{ code: 'image-expected', cause, remedy }]);
  }
  try {
    return await sharp(bytes, { limitInputPixels: maxPixels }).metadata();
  } catch (error) {
    throw new MediaError(source, [toCorrupt(error)]);
  }
}

/** A JPEG counts as a photograph; for PNG and WebP the compression ratio decides. */
function toKind(bytes: Buffer, { format, width, height }: Metadata): PictureKind {
  const lossless = format === 'png' || bytes.toString('latin1', 12, 16) === 'VP8L';
  return lossless && bytes.length / (width * height) < drawingBytesPerPixel
    ? 'drawing'
    : 'photograph';
}

/** No width exceeds the picture's; its own is added only if it exceeds the last step by a tenth. */
function toWidths(width: number): number[] {
  const fitting = plannedWidths.filter((step) => step <= width);
  const last = fitting.at(-1);
  if (last === undefined) return [width];
  const own = Math.min(width, plannedWidths.at(-1) ?? width);
  return own > last * 1.1 ? [...fitting, own] : fitting;
}

function toSrcset(derivatives: Derivative[]): string {
  return derivatives.map(({ href, width }) => `${href} ${width}w`).join(', ');
}
