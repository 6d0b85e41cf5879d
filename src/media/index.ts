/** Pictures and documents: what the rest of the house may use. */
export { getBlobId } from './blob-id.ts';
export { checkMedia } from './check.ts';
export { prepareDerivatives, renderDerivative } from './derivative.ts';
export { getDocument, renderDocument } from './document.ts';
export { mediaTypes } from './encoders.ts';
export { getImagePlan } from './image-plan.ts';
export { defineMediaFacts } from './media-facts.ts';
export { prepareSocialCards, renderSocialCard } from './social-card.ts';
export { getPrintPicture, renderPrintPicture, type PrintPicture } from './print-picture.ts';
export type { Derivative, DocumentFacts, MediaFacts, MediaFolders, SocialCard } from './types.ts';
