import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry, Newsroom, PublicEntry } from '../newsroom/public-newsroom.ts';
import type { PressKitLink, PictureView } from '../views.ts';
import { formatSize } from './attachments.ts';
import { toEntryCard } from './cards.ts';
import { toPictureView } from './pictures.ts';

/** The press kit of a release, with what is in it. */
export async function toPressKitLink(
  locale: Locale,
  release: PublicEntry<'releases'>,
): Promise<PressKitLink> {
  const { values, body } = release;
  const pictures = [...new Set([...(values.image ? [values.image.src] : []), ...body.images])];
  const bytes = await countBytes(locale.newsroom, pictures, values.attachments);
  return {
    entry: await toEntryCard(locale, release),
    photographs: pictures.length,
    documents: values.attachments.length,
    ...(bytes && { size: formatSize(bytes, locale.language) }),
  };
}

/** Size of a kit's pictures and documents, if it has any: almost all of it. A preview, which has no files, cannot know. */
async function countBytes(
  { media }: Newsroom,
  pictures: readonly string[],
  documents: readonly { readonly file: string; readonly title: string }[],
): Promise<number | undefined> {
  const { getPrintSize } = media;
  if (!getPrintSize) return undefined;
  const sizes = await Promise.all([
    ...pictures.map(getPrintSize),
    ...documents.map(async ({ file, title }) => (await media.getDocument(file, title)).bytes),
  ]);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Pictures of entries that newspapers may print with the credit, each once. Those of personal testimonies are not offered. */
export async function toPressPictures(
  { newsroom }: Locale,
  entries: readonly AnyPublicEntry[],
  count: number,
): Promise<PictureView[]> {
  const images = entries.flatMap(({ values: { image } }) => (image ? [image] : []));
  const unique = [...new Map(images.map((image) => [image.src, image])).values()];
  return Promise.all(unique.slice(0, count).map((image) => toPictureView(newsroom, image)));
}
