import { getDocument } from './document.ts';
import { getImagePlan } from './image-plan.ts';
import { getSocialCard } from './social-card.ts';
import type { MediaFacts, MediaFolders } from './types.ts';

/** Answers what views ask of media from the files themselves. */
export function defineMediaFacts({ mediaDir, cacheDir }: MediaFolders): MediaFacts {
  return {
    getPicture: async (src) => (await getImagePlan(mediaDir, src)).picture,
    getDocument: (src, title) => getDocument(mediaDir, src, title, { cacheDir }),
    getCard: getSocialCard,
  };
}
