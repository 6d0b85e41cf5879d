import type { OfferedPicture } from '../entries/view-parts/press-material.ts';
import type { Environment } from '../environment/environment.ts';
import type { SocialCard } from '../media/index.ts';
import { getDocument, getImagePlan, getPressPicture } from '../media/index.ts';
import { toFile, type Output } from './subject.ts';

/** The files that pictures and documents become. Two subjects with one picture have the same files. */
export async function toMediaOutputs(
  { mediaDir, cacheDir }: Environment,
  images: readonly string[],
  documents: readonly { readonly file: string; readonly title: string }[] = [],
): Promise<Output[]> {
  const plans = await Promise.all(images.map((src) => getImagePlan(mediaDir, src)));
  const facts = await Promise.all(
    documents.map(({ file, title }) => getDocument(mediaDir, file, title, { cacheDir })),
  );
  return [
    ...plans.flatMap(({ derivatives }) =>
      derivatives.map((derivative) =>
        toFile('media', derivative.href, { href: derivative.href, derivative }),
      ),
    ),
    ...facts.map((document) => toFile('media', document.href, { href: document.href, document })),
  ];
}

/** The files that the press page offers for download: pictures with their credit in them. */
export const toPressPictureOutputs = (
  { mediaDir }: Environment,
  pictures: readonly OfferedPicture[],
): Promise<Output[]> =>
  Promise.all(
    pictures.map(async ({ image }) => {
      const press = await getPressPicture(mediaDir, image.src, image.credit);
      return toFile('media', press.href, { href: press.href, press });
    }),
  );

export const toCardOutput = (card: SocialCard): Output => toFile('social-card', card.src, card);
