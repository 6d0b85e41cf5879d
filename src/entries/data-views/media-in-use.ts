import { getDefaultLocale } from '../newsroom/locale.ts';
import type { AnyPublicEntry, Newsroom } from '../newsroom/public-newsroom.ts';
import { defineQuery } from '../newsroom/queries.ts';

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
