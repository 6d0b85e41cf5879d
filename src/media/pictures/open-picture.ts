import sharp, { type Sharp } from 'sharp';

/** Most pixels of a picture, checked before decoding: 100 megapixels, a medium-format camera. */
export const maxPixels = 100_000_000;

/**
 * Opens a picture upright, with what is seen of it and nothing else. Programs erase a face by making it transparent, and keep
 * its colours: to make the pixels opaque again would show it. So wholly transparent pixels become black.
 */
export async function openPicture(bytes: Uint8Array): Promise<Sharp> {
  const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: maxPixels }).autoOrient();
  const { hasAlpha } = await picture.metadata();
  if (!hasAlpha) return picture;
  const { data, info } = await picture
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  for (let alpha = channels - 1; alpha < data.length; alpha += channels)
    if (data[alpha] === 0) data.fill(0, alpha - channels + 1, alpha);
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: maxPixels });
}
