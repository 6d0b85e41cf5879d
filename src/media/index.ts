/** Pictures and documents: everything that other folders may import. */
export { getBlobId } from './files/blob-id.ts';
export { decodeAddress } from './files/media-path.ts';
export { checkFile, checkMedia } from './checks/media-check.ts';
export { renderDerivative } from './pictures/derivative.ts';
export { getDocument, renderDocument } from './documents/published-document.ts';
export { getImagePlan } from './pictures/image-plan.ts';
export { defineMediaFacts } from './media-facts.ts';
export { renderSocialCard } from './social-cards/social-card.ts';
export {
  getPressPicture,
  renderPressPicture,
  type PressPicture,
} from './pictures/press-picture.ts';
export type {
  Derivative,
  DocumentFacts,
  MediaFacts,
  MediaFolders,
  SocialCard,
} from './files/media-data.ts';
