import type { Environment } from '../environment/environment.ts';
import type { SocialCard } from '../media/index.ts';
import { getDocument, getImagePlan } from '../media/index.ts';
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
        toFile('media/[file].ts', derivative.href, { href: derivative.href, derivative }),
      ),
    ),
    ...facts.map((document) =>
      toFile('media/[file].ts', document.href, { href: document.href, document }),
    ),
  ];
}

export const toCardOutput = (card: SocialCard): Output =>
  toFile('cards/[card].png.ts', card.src, card);
