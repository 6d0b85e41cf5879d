import { getDocument } from './documents/published-document.ts';
import { getImagePlan } from './pictures/image-plan.ts';
import { getPrintPicture, renderPrintPicture } from './pictures/print-picture.ts';
import { getSocialCard } from './social-cards/social-card.ts';
import type { MediaFacts, MediaFolders } from './files/media-data.ts';

/** Reads what views need to know about media from the files. */
export function defineMediaFacts({ mediaDir, cacheDir }: MediaFolders): MediaFacts {
  return {
    getPicture: async (src) => (await getImagePlan(mediaDir, src)).picture,
    getDocument: (src, title) => getDocument(mediaDir, src, title, { cacheDir }),
    getCard: getSocialCard,
    getPrintSize: async (src) => {
      const print = await getPrintPicture(mediaDir, src);
      return (await renderPrintPicture(print, { mediaDir, cacheDir })).byteLength;
    },
  };
}
