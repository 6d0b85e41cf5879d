/** What a page needs to show a picture: plain data, without promises and modules of the build. */
export interface Picture {
  /** `<source>` elements, the best first; `srcset` uses width descriptors. */
  sources: { type: string; srcset: string }[];
  /** Address of a JPEG or PNG, which every browser, feed reader and social network can show. */
  src: string;
  /** Pixels of the file at `src`, orientation applied. */
  width: number;
  height: number;
}

export type DerivativeFormat = 'avif' | 'webp' | 'jpeg' | 'png';

/** One file to be made from a picture. Plain data, which a view or a list can contain. */
export interface Derivative {
  /**
   * Public address, `/media/<digest>-<width>.<extension>`. It does not contain the name of the file,
   * which may say who is shown and where.
   */
  href: string;
  /** Address of the picture it is made from, as resolved: `/media/x.jpg`. */
  source: string;
  /** Pixels. */
  width: number;
  format: DerivativeFormat;
  /** A drawing is encoded losslessly, a photograph lossily. */
  kind: PictureKind;
}

export type PictureKind = 'photograph' | 'drawing';

export interface ImagePlan {
  picture: Picture;
  derivatives: Derivative[];
}

/** What a social card shows. */
export interface CardText {
  readonly kind: string;
  readonly headline: string;
  /** Name of the organization. */
  readonly name: string;
  /** Formatted date; empty if there is none. */
  readonly date: string;
  /** Colour of the bar and the kind: `#8c2f2b`. */
  readonly accent: string;
  /** BCP 47 tag: determines the shapes of letters and where lines may break. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A picture of a headline, for sharing entries without a photograph. */
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
   * Public address, `/media/<title>-<name>`: readers save the document under the title that the entry
   * gives it. It does not contain the name of the file, as with pictures.
   */
  href: string;
  /** `<digest>.<extension>`, the same under all titles. */
  name: string;
  source: string;
  /** Size of the published file, after cleaning. */
  bytes: number;
  /** Number of pages, for documents that have pages. */
  pages?: number;
  /** Media type, `application/pdf`. */
  type: string;
}

/**
 * What views need to know about media. A build reads it from the files; the admin's preview, in a
 * browser, from published data.
 */
export interface MediaFacts {
  /** @param src `/media/x.jpg`, as written in the entry */
  getPicture(src: string): Promise<Picture>;
  /** @param title as the entry gives it */
  getDocument(src: string, title: string): Promise<DocumentFacts>;
  getCard(text: CardText): SocialCard;
  /** A picture as the press downloads it, with its credit in the file; a preview cannot know. @param src `/media/x.jpg` */
  readonly getPressPicture?: (
    src: string,
    credit?: string,
  ) => Promise<{ readonly href: string; readonly bytes: number }>;
}

/** Where media are read, and where generated files are cached between builds. */
export interface MediaFolders {
  /** `<CONTENT_DIR>/media` */
  mediaDir: string;
  /** Any folder that survives builds; may be deleted at any time. */
  cacheDir: string;
}
