import type { ElementContent, Properties } from 'hast';
import { isOwnAddress, toReadableAddress } from '../parsing/link-address.ts';
import { toElement } from './element.ts';
import type { BodyOptions } from '../parsing/body-types.ts';

/** Width of a picture in the text column, for the browser's choice among derivatives. */
const sizes = '(min-width: 48rem) 44rem, 82vw';

/**
 * Replaces an image by its derivatives, with its size so that nothing moves while it loads. An image
 * on another server, which would see the readers, is replaced by its alternative text.
 */
export async function toPicture(
  { src, alt, title }: Properties,
  options: BodyOptions,
): Promise<ElementContent> {
  const description = typeof alt === 'string' ? alt : '';
  if (typeof src !== 'string' || !isOwnAddress(src, options.siteUrl)) {
    return { type: 'text', value: description };
  }
  const picture = await options.resolveImage(toReadableAddress(src));
  const own = { alt: description, ...(title && { title }), loading: 'lazy', decoding: 'async' };
  if (!picture) return toElement('img', { src, ...own });
  const { width, height } = picture;
  const sources = picture.sources.map(({ type, srcset }) =>
    toElement('source', { type, srcSet: srcset, sizes }),
  );
  const plain = toElement('img', { src: picture.src, width, height, ...own });
  return sources.length > 0 ? toElement('picture', {}, ...sources, plain) : plain;
}
