import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Random } from './random.ts';

/**
 * As many pictures and documents as a busy newsroom keeps in use. Their number is the same in an archive of any
 * size, so that a growth curve shows what entries cost.
 */
const toPaths = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => `/media/${name}-${index + 1}`);

export const photographPaths = toPaths(16, 'photograph').map((path) => `${path}.jpg`);
export const portraitPaths = toPaths(8, 'portrait').map((path) => `${path}.jpg`);
export const documentPaths = toPaths(8, 'document').map((path) => `${path}.pdf`);

/** Writes all pictures and documents of the archive below `folder`. */
export async function writeMedia(folder: string, random: Random): Promise<void> {
  mkdirSync(join(folder, 'media'), { recursive: true });
  for (const path of photographPaths)
    writeFileSync(join(folder, path), await makePhotograph(random, 2000, 1250));
  for (const path of portraitPaths)
    writeFileSync(join(folder, path), await makePhotograph(random, 1200, 1500));
  for (const path of documentPaths) writeFileSync(join(folder, path), await makeDocument(path));
}

/** A picture with soft shapes and noise, which takes encoders about as long as a photograph. */
export async function makePhotograph(
  random: Random,
  width: number,
  height: number,
): Promise<Uint8Array> {
  const coarse = { width: 8, height: 5, channels: 3 as const };
  const shapes = Buffer.from(
    Array.from({ length: coarse.width * coarse.height * coarse.channels }, () =>
      random.integer(40, 210),
    ),
  );
  const pixels = await sharp(shapes, { raw: coarse })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
  for (let index = 0; index < pixels.length; index += 1)
    pixels[index] = pixels[index]! + random.integer(0, 12);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 82, progressive: true })
    .toBuffer();
}

async function makeDocument(path: string): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(`Fact sheet ${path.replace(/\D/g, '')}`);
  for (const text of ['Fact sheet', 'All figures in this archive are invented.'])
    document.addPage([612, 792]).drawText(text, { x: 72, y: 700, size: 18 });
  return document.save();
}
