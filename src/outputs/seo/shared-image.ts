import type { PictureView, SocialCardView } from '../../entries/views.ts';

/** A picture for social networks: one file that all of them can show. */
export interface SharedImage {
  readonly src: string;
  /** Pixels of the file. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/**
 * The fallback of a picture with its own size. The size in a view is that of the largest derivative; the
 * address of a derivative ends in its width (`/media/<digest>-1280.jpg`).
 */
export function toSharedImage(picture: PictureView | SocialCardView): SharedImage {
  const { src, width, height, alt } = picture;
  const own = Number(/-(\d+)\.\w+$/.exec(src)?.[1] ?? width);
  return { src, width: own, height: Math.max(1, Math.round((height * own) / width)), alt };
}
