import { getDocument } from './documents/published-document.ts';
import { getImagePlan } from './pictures/image-plan.ts';
import { getPressPicture, renderPressPicture } from './pictures/press-picture.ts';
import { getSocialCard } from './social-cards/social-card.ts';
import type { MediaFacts, MediaFolders } from './files/media-data.ts';

/** Reads what views need to know about media from the files. */
export function defineMediaFacts({ mediaDir, cacheDir }: MediaFolders): MediaFacts {
  return {
    getPicture: async (src) => (await getImagePlan(mediaDir, src)).picture,
    getDocument: (src, title) => getDocument(mediaDir, src, title, { cacheDir }),
    getCard: getSocialCard,
    getPressPicture: async (src, credit) => {
      const picture = await getPressPicture(mediaDir, src, credit);
      const { byteLength } = await renderPressPicture(picture, { mediaDir, cacheDir });
      return { href: picture.href, bytes: byteLength };
    },
  };
}
