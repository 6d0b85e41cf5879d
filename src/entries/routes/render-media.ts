import { getEnvironment } from '../../environment/environment.ts';
import {
  renderDerivative,
  renderDocument,
  renderPressPicture,
  type Derivative,
  type DocumentFacts,
  type PressPicture,
} from '../../media/index.ts';

export { renderSocialCard } from '../../media/index.ts';

/** A file of the site that is made from a file of the media folder. */
export type MediaFile = { readonly href: string } & (
  | { readonly derivative: Derivative }
  | { readonly document: DocumentFacts }
  | { readonly press: PressPicture }
);

/** The bytes of a medium. */
export function renderMedia(file: MediaFile): Promise<Uint8Array> {
  const environment = getEnvironment();
  if ('document' in file) return renderDocument(file.document, environment);
  if ('press' in file) return renderPressPicture(file.press, environment);
  return renderDerivative(file.derivative, environment);
}
