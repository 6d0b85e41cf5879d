import { createElement } from './element.ts';
import { toSmallPicture } from './media-address.ts';

/** Whether a file is a picture, by its name. */
export const isPicture = (name: string): boolean => /\.(jpe?g|png|webp)$/i.test(name);

/** A picture, small. */
export const createPicture = (src: string): HTMLImageElement =>
  createElement('img', { class: 'newsroom-small-picture', alt: '', loading: 'lazy', src });

/** A stored picture, small; loaded once it is seen. */
export const createStoredPicture = (url: string): HTMLImageElement =>
  createPicture(toSmallPicture(url));
