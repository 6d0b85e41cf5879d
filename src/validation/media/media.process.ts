import { serveLimited } from '../../limits/serve-limited.ts';
import { checkMedia } from '../../media/index.ts';

/** A file that a text shows or offers. */
export interface MediaQuestion {
  /** `<CONTENT_DIR>/media` */
  readonly mediaDir: string;
  /** `/media/x.jpg`, as written in the text. */
  readonly src: string;
}

serveLimited(({ mediaDir, src }: MediaQuestion) => checkMedia(mediaDir, src));
