import { getEnvironment } from '../../environment/environment.ts';
import {
  mediaTypes,
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

/** The bytes of a medium and their type. */
export async function renderMedia(
  file: MediaFile,
): Promise<{ readonly bytes: Uint8Array; readonly type: string }> {
  const environment = getEnvironment();
  if ('document' in file)
    return { bytes: await renderDocument(file.document, environment), type: file.document.type };
  if ('press' in file)
    return {
      bytes: await renderPressPicture(file.press, environment),
      type: mediaTypes[file.press.format],
    };
  const { derivative } = file;
  const bytes = await renderDerivative(derivative, environment);
  return { bytes, type: mediaTypes[derivative.format] };
}
