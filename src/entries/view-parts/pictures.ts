import type { ImageValue } from '../../model/fields/media.ts';
import type { Newsroom } from '../newsroom/public-newsroom.ts';
import type { PictureView } from '../views.ts';

/** A picture of an entry with the derivatives that pages offer. */
export async function toPictureView(
  newsroom: Newsroom,
  image: Pick<ImageValue, 'src' | 'alt'> & Partial<ImageValue>,
): Promise<PictureView> {
  return {
    ...(await newsroom.media.getPicture(image.src)),
    alt: image.alt,
    ...(image.caption && { caption: image.caption }),
    ...(image.credit && { credit: image.credit }),
  };
}
