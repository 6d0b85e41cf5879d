import type { Problem } from '../../model/problems/problem.ts';

/** What a page needs to show a picture: plain data, no promise and no module of the build. */
export interface Picture {
  /** `<source>` elements, the best first; `srcset` uses width descriptors. */
  sources: { type: string; srcset: string }[];
  /** Address of the JPEG or PNG that every browser, feed reader and social network can show. */
  src: string;
  /** Pixels of the largest derivative, orientation applied. */
  width: number;
  height: number;
}

export type DerivativeFormat = 'avif' | 'webp' | 'jpeg' | 'png';

/** One file to be made from one picture. Plain data: it can be kept in a view or a list. */
export interface Derivative {
  /**
   * Public address, `/media/<digest>-<width>.<extension>`. The file's own name is left out: cameras
   * and colleagues write into it who is shown and where.
   */
  href: string;
  /** Address of the picture it is made from, as resolved: `/media/x.jpg`. */
  source: string;
  /** Pixels. */
  width: number;
  format: DerivativeFormat;
  /** A flat drawing is encoded without loss, a photograph with. */
  kind: PictureKind;
}

export type PictureKind = 'photograph' | 'drawing';

export interface ImagePlan {
  picture: Picture;
  derivatives: Derivative[];
  /** The file as it was uploaded; pixels with orientation applied. Never published itself. */
  original: { source: string; width: number; height: number; bytes: number; format: string };
}

/** What is drawn on a social card. */
export interface CardText {
  readonly kind: string;
  readonly headline: string;
  /** Name of the organization. */
  readonly name: string;
  /** The day for readers; empty where there is none. */
  readonly date: string;
  /** Colour of bar and kind: `#8c2f2b`. */
  readonly accent: string;
  /** BCP 47 code: decides forms of letters and where lines may break. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A picture of a headline, for texts that are shared without a photograph. */
export interface SocialCard {
  /** Public address, `/cards/<digest>.png`. */
  readonly src: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly text: CardText;
}

export interface DocumentFacts {
  /**
   * Public address, `/media/<title>-<name>`: readers save the document under the title that a text
   * gives it. The file's own name is left out, as with pictures.
   */
  href: string;
  /** `<digest>.<extension>`, the same under all titles. */
  name: string;
  source: string;
  /** Size of the published file, after cleaning. */
  bytes: number;
  /** Only for documents that have pages. */
  pages?: number;
  /** Media type, `application/pdf`. */
  type: string;
}

/**
 * What views ask of media. A build answers from the files; the admin's preview, in a browser, from
 * what is public of them.
 */
export interface MediaFacts {
  /** @param src `/media/x.jpg`, as written in the text */
  getPicture(src: string): Promise<Picture>;
  /** @param title as a text offers the document */
  getDocument(src: string, title: string): Promise<DocumentFacts>;
  getCard(text: CardText): SocialCard;
}

/** What is wrong with a file, and what a member of staff can do about it, in whole sentences. */
export interface MediaProblem extends Problem {
  readonly code: MediaProblemCode;
}

export type MediaProblemCode =
  | 'media-address'
  | 'media-outside'
  | 'media-missing'
  | 'media-letter-case'
  | 'media-unicode-form'
  | 'media-type-unsupported'
  | 'media-type-mismatch'
  | 'media-too-costly'
  | 'media-too-large'
  | 'media-empty'
  | 'media-replaced'
  | 'media-unreadable'
  | 'image-corrupt'
  | 'image-too-small'
  | 'image-too-many-pixels'
  | 'image-animated'
  | 'image-expected'
  | 'document-expected'
  | 'document-corrupt'
  | 'document-encrypted'
  | 'document-attachment'
  | 'document-script'
  | 'document-signed'
  | 'table-formula'
  | 'table-unseen-sign'
  | 'document-redaction'
  | 'document-multimedia'
  | 'document-external'
  | 'document-live-form'
  | 'document-too-complex';

/** Where media are read from and where made files are kept between builds. */
export interface MediaFolders {
  /** `<CONTENT_DIR>/media` */
  mediaDir: string;
  /** Any folder that survives builds; may be deleted at any time. */
  cacheDir: string;
}
