import { getDocument } from './documents/published-document.ts';
import { getImagePlan } from './pictures/image-plan.ts';
import { getPressPicture, renderPressPicture } from './pictures/press-picture.ts';
import { getSocialCard } from './social-cards/social-card.ts';
import type { MediaFacts, MediaFolders } from './files/media-data.ts';

/** Reads what views need to know about media from the files. */
export function defineMediaFacts(folders: MediaFolders): MediaFacts {
  const { mediaDir, cacheDir } = folders;
  return {
    getPicture: async (src) => (await getImagePlan(mediaDir, src)).picture,
    getDocument: (src, title) => getDocument(mediaDir, src, title, { cacheDir }),
    getCard: getSocialCard,
    getPressPicture: async (src, credit) => {
      const picture = await getPressPicture(mediaDir, src, credit);
      const { href } = picture;
      let bytes = sizes.get(href);
      if (bytes === undefined)
        sizes.set(href, (bytes = (await renderPressPicture(picture, folders)).byteLength));
      return { href, bytes };
    },
  };
}

/** Bytes of pictures for the press, by their addresses: after a takedown the cache has none of them, and to make one takes 50 ms. */
const sizes = new Map<string, number>();
