import { getEnvironment } from '../../environment/environment.ts';
import {
  mediaTypes,
  renderDerivative,
  renderDocument,
  type Derivative,
  type DocumentFacts,
} from '../../media/index.ts';

export { renderSocialCard } from '../../media/index.ts';

/** A file of the site that is made from a file of the media folder. */
export type MediaFile = { readonly href: string } & (
  { readonly derivative: Derivative } | { readonly document: DocumentFacts }
);

/** The bytes of a medium and their type. */
export async function renderMedia(
  file: MediaFile,
): Promise<{ readonly bytes: Uint8Array; readonly type: string }> {
  const environment = getEnvironment();
  if ('document' in file)
    return { bytes: await renderDocument(file.document, environment), type: file.document.type };
  const { derivative } = file;
  const bytes = await renderDerivative(derivative, environment);
  return { bytes, type: mediaTypes[derivative.format] };
}
