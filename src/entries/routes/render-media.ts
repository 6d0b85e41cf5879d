import { getEnvironment } from '../../environment/environment.ts';
import { renderDerivative, renderDocument, renderPressPicture } from '../../media/index.ts';
import type { MediaFile } from '../data-views/media-files.ts';

export { renderSocialCard, type SocialCard } from '../../media/index.ts';

/** The bytes of a medium. */
export function renderMedia(file: MediaFile): Promise<Uint8Array> {
  const environment = getEnvironment();
  if ('document' in file) return renderDocument(file.document, environment);
  if ('press' in file) return renderPressPicture(file.press, environment);
  return renderDerivative(file.derivative, environment);
}
