import { collections, settings } from '../../../model/content-types/collections.ts';
import { sections, type Section } from '../../../model/content-types/settings.ts';
import { getBlobId } from '../../../media/index.ts';
import { getLocales } from '../../newsroom/locale.ts';
import { hasEntries } from '../../view-parts/sections.ts';
import { getMediaSources } from '../media-in-use.ts';
import type { Newsroom, NewsroomSummary, SharedEntry } from '../../newsroom/public-newsroom.ts';
import { toPublicValues, type ToPublicPicture } from './public-values.ts';
import { listMonths } from './snapshot-months.ts';
import { toMediaName, type Snapshot, type SnapshotMedia } from './snapshot.ts';

/** A snapshot and its parts with media, by their names. */
export interface SnapshotFiles {
  readonly snapshot: Snapshot;
  readonly parts: Readonly<Record<string, SnapshotMedia>>;
}

/** Takes a snapshot of what is public, without its months. */
export async function toSnapshot(newsroom: Newsroom, mediaDir: string): Promise<SnapshotFiles> {
  const { languages, listUntranslated, navigation, site } = newsroom;
  const media = await getMedia(newsroom, mediaDir);
  const toPublic: ToPublicPicture = (image) =>
    image && { ...image, src: media.pictures.get(image.src)?.picture.src ?? '' };
  const people = [...newsroom.people.values()];
  const photos = people.flatMap(({ values }) => values.photo?.src ?? []);
  const mediaParts = toMediaParts(media);
  return {
    snapshot: {
      siteUrl: newsroom.siteUrl,
      settings: {
        site: toPublicValues(settings.site.fields, {
          ...site,
          logo: site.logo && media.pictures.get(site.logo)?.picture.src,
        }),
        navigation: toPublicValues(settings.navigation.fields, navigation),
        languages: { languages, listUntranslated },
      },
      summary: toSummary(newsroom),
      pages: newsroom.pages.map(({ language, key, slug, values: { headline } }) => ({
        ...{ language, key, slug, headline },
      })),
      people: people.map((person) => toPerson(person, toPublic)),
      topics: [...newsroom.topics.values()].map(({ key, values }) => ({
        key,
        values: toPublicValues(collections.topics.fields, values),
      })),
      boilerplates: [...newsroom.boilerplates.values()].map(({ key, values }) => ({
        key,
        values: toPublicValues(collections.boilerplates.fields, values),
      })),
      pictures: pickPictures(media, site.logo ? [site.logo, ...photos] : photos),
      months: listMonths(newsroom),
      media: Object.keys(mediaParts),
    },
    parts: mediaParts,
  };
}

const sectionNames = Object.keys(sections) as Section[];

const toSummary = (newsroom: Newsroom): NewsroomSummary => ({
  sections: Object.fromEntries(
    getLocales(newsroom).map((locale) => [
      locale.language,
      sectionNames.filter((section) => hasEntries(locale, section)),
    ]),
  ),
});

/** The public media, by the names of their files. */
interface PublicMedia {
  readonly pictures: ReadonlyMap<string, { readonly id: string; readonly picture: Picture }>;
  readonly documents: readonly { readonly id: string; readonly facts: SnapshotDocument }[];
}

type Picture = Snapshot['pictures'][number];
type SnapshotDocument = SnapshotMedia['documents'][string];

async function getMedia(newsroom: Newsroom, mediaDir: string): Promise<PublicMedia> {
  const { images, documents } = getMediaSources(newsroom);
  const { media } = newsroom;
  const pictures = images.map(
    async (src) =>
      [src, { id: await getBlobId(mediaDir, src), picture: await media.getPicture(src) }] as const,
  );
  const read = documents.map(async ({ file, title }) => {
    const { source: _, href: __, ...facts } = await media.getDocument(file, title);
    return { id: await getBlobId(mediaDir, file), facts };
  });
  return { pictures: new Map(await Promise.all(pictures)), documents: await Promise.all(read) };
}

function toMediaParts({ pictures, documents }: PublicMedia): Record<string, SnapshotMedia> {
  const all = [...pictures.values(), ...documents];
  const parts = [...Map.groupBy(all, ({ id }) => toMediaName(id))].map(([name, files]) => [
    name,
    {
      pictures: Object.fromEntries(
        files.flatMap((file) => ('picture' in file ? [[file.id, file.picture]] : [])),
      ),
      documents: Object.fromEntries(
        files.flatMap((file) => ('facts' in file ? [[file.id, file.facts]] : [])),
      ),
    },
  ]);
  return Object.fromEntries(parts) as Record<string, SnapshotMedia>;
}

/** The pictures with certain files, each once. */
const pickPictures = ({ pictures }: PublicMedia, sources: readonly string[]): Picture[] =>
  [...new Set(sources)].flatMap((src) => pictures.get(src)?.picture ?? []);

/** People who have left the organization can no longer be reached through it. */
function toPerson(
  { key, values }: SharedEntry<'people'>,
  toPublic: ToPublicPicture,
): SharedEntry<'people'> {
  const { email, telephone, ...others } = toPublicValues(collections.people.fields, values);
  const reach = values.former ? {} : { email, telephone };
  return { key, values: { ...others, ...reach, photo: toPublic(values.photo) } as typeof values };
}
