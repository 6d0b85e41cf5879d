import type { ImageValue } from '../../model/fields/media.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { Newsroom, PublicEntry } from '../newsroom/public-newsroom.ts';
import type { PressKitLink, PressPictureView } from '../views.ts';
import { formatSize } from './attachments.ts';
import { toEntryCard } from './cards.ts';
import { toPictureView } from './pictures.ts';

/** What text, contacts and checksums of a release take in a press kit: most of one without files, nothing beside a picture. */
const textBytes = 2400;

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
    ...(bytes !== undefined && { size: formatSize(bytes, locale.numbers) }),
  };
}

/** About how large a kit is. A preview, which has no files, cannot know. */
async function countBytes(
  { media }: Newsroom,
  pictures: readonly string[],
  documents: readonly { readonly file: string; readonly title: string }[],
): Promise<number | undefined> {
  const { getPressPicture } = media;
  if (!getPressPicture) return undefined;
  const sizes = await Promise.all([
    ...pictures.map(async (src) => (await getPressPicture(src)).bytes),
    ...documents.map(async ({ file, title }) => (await media.getDocument(file, title)).bytes),
  ]);
  return sizes.reduce((sum, size) => sum + size, textBytes);
}

type Release = PublicEntry<'releases'>;

/** A picture of a release. */
export interface OfferedPicture {
  readonly image: ImageValue;
  readonly release: Release;
}

/** Pictures of releases that newspapers may print with the credit, each once. */
export function getOfferedPictures(releases: readonly Release[], count: number): OfferedPicture[] {
  const pictures = releases.flatMap((release) => {
    const { image } = release.values;
    return image ? [{ image, release }] : [];
  });
  const sources = pictures.map(({ image }) => image.src);
  return pictures.filter((_, index) => sources.indexOf(sources[index]!) === index).slice(0, count);
}

/** A picture for the press, with the file to download. A preview, which has no files, offers the one that pages show. */
export async function toPressPicture(
  locale: Locale,
  { image, release }: OfferedPicture,
): Promise<PressPictureView> {
  const { newsroom, numbers } = locale;
  const picture = await toPictureView(newsroom, image);
  const file = await newsroom.media.getPressPicture?.(image.src, image.credit);
  return {
    ...picture,
    download: file
      ? { href: file.href, size: formatSize(file.bytes, numbers) }
      : { href: picture.src },
    release: await toEntryCard(locale, release),
  };
}
