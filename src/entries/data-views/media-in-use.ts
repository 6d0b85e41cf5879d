import {
  getDocument,
  getImagePlan,
  type Derivative,
  type DocumentFacts,
  type MediaFolders,
} from '../../media/index.ts';
import { getDefaultLocale } from '../newsroom/locale.ts';
import type { AnyPublicEntry, Newsroom } from '../newsroom/public-newsroom.ts';
import { defineQuery } from '../newsroom/queries.ts';

/** The files that public pages use: nothing else of `content/media` is published. */
export interface MediaInUse {
  readonly derivatives: readonly Derivative[];
  readonly documents: readonly DocumentFacts[];
}

/** Collects the media of everything that is public. */
export async function getMediaInUse(
  newsroom: Newsroom,
  { mediaDir, cacheDir }: MediaFolders,
): Promise<MediaInUse> {
  const { images, documents } = getMediaSources(newsroom);
  const plans = await Promise.all(images.map((src) => getImagePlan(mediaDir, src)));
  return {
    derivatives: toUnique(plans.flatMap(({ derivatives }) => derivatives)),
    documents: toUnique(
      await Promise.all(
        documents.map(({ file, title }) => getDocument(mediaDir, file, title, { cacheDir })),
      ),
    ),
  };
}

/** The files that public pages use, as entries name them; a document once for each title. */
export const getMediaSources = (newsroom: Newsroom): MediaSources =>
  getSources(getDefaultLocale(newsroom));

interface MediaSources {
  readonly images: readonly string[];
  readonly documents: readonly { readonly file: string; readonly title: string }[];
}

const getSources = defineQuery('media of all languages', ({ newsroom }) => findSources(newsroom));

function findSources(newsroom: Newsroom): MediaSources {
  const images = new Set<string>();
  const documents: { file: string; title: string }[] = [];
  for (const entry of newsroom.publications) {
    for (const src of getImages(entry)) images.add(src);
    documents.push(...getDocuments(entry));
  }
  for (const page of newsroom.pages) for (const src of page.body.images) images.add(src);
  for (const { values } of newsroom.people.values()) if (values.photo) images.add(values.photo.src);
  if (newsroom.site.logo) images.add(newsroom.site.logo);
  return { images: [...images], documents };
}

/** The documents of an entry that readers can download. */
export function getDocuments({ collection, values }: AnyPublicEntry) {
  const { attachments, headline } = values;
  const report = collection === 'reports' ? values.pdf : undefined;
  return [
    ...attachments.map(({ file, title }) => ({ file, title })),
    ...(report ? [{ file: report, title: headline }] : []),
  ];
}

/** One picture under two names is one file. */
function toUnique<T extends { readonly href: string }>(files: readonly T[]): T[] {
  return [...new Map(files.map((file) => [file.href, file])).values()];
}

/** Pictures of an entry: those of its cards and those of its body. */
export const getImages = (entry: AnyPublicEntry): string[] => [
  ...getCardImages(entry),
  ...entry.body.images,
];

/** Pictures that a card of an entry may show: its own and its cover. */
export function getCardImages({ collection, values }: AnyPublicEntry): string[] {
  const cover = collection === 'reports' ? values.cover : undefined;
  return [values.image, cover].flatMap((image) => image?.src ?? []);
}
