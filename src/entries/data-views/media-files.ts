import {
  getDocument,
  getImagePlan,
  getPressPicture,
  type Derivative,
  type DocumentFacts,
  type MediaFolders,
  type PressPicture,
} from '../../media/index.ts';
import type { OfferedPicture } from '../view-parts/press-material.ts';

/** A file of the site that is made from a file of the media folder. */
export type MediaFile = { readonly href: string } & (
  | { readonly derivative: Derivative }
  | { readonly document: DocumentFacts }
  | { readonly press: PressPicture }
);

/** The files that pictures and documents become. */
export async function getMediaFiles(
  { mediaDir, cacheDir }: MediaFolders,
  images: readonly string[],
  documents: readonly { readonly file: string; readonly title: string }[] = [],
): Promise<MediaFile[]> {
  const plans = await Promise.all(images.map((src) => getImagePlan(mediaDir, src)));
  const facts = await Promise.all(
    documents.map(({ file, title }) => getDocument(mediaDir, file, title, { cacheDir })),
  );
  return [
    ...plans.flatMap(({ derivatives }) =>
      derivatives.map((derivative) => ({ href: derivative.href, derivative })),
    ),
    ...facts.map((document) => ({ href: document.href, document })),
  ];
}

/** The files that the press page offers for download: pictures with their credit in them. */
export const getPressFiles = (
  { mediaDir }: Pick<MediaFolders, 'mediaDir'>,
  pictures: readonly OfferedPicture[],
): Promise<MediaFile[]> =>
  Promise.all(
    pictures.map(async ({ image }) => {
      const press = await getPressPicture(mediaDir, image.src, image.credit);
      return { href: press.href, press };
    }),
  );
