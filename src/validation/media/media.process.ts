import { serveLimited } from '../../limits/serve-limited.ts';
import { checkMedia } from '../../media/index.ts';

/** A file that an entry shows or attaches. */
export interface MediaQuestion {
  /** `<CONTENT_DIR>/media` */
  readonly mediaDir: string;
  /** `/media/x.jpg`, as written in the entry. */
  readonly src: string;
}

serveLimited(({ mediaDir, src }: MediaQuestion) => checkMedia(mediaDir, src));
