import { basename } from 'node:path';
import { getEnvironment } from '../../environment/environment.ts';
import { getMessages } from '../../languages/get-messages.ts';
import { getBodyFacts } from '../../markdown/index.ts';
import {
  getDocument,
  getPressPicture,
  renderDocument,
  renderPressPicture,
  type DocumentFacts,
  type PressPicture,
} from '../../media/index.ts';
import { readBody } from '../../source/body.ts';
import { toContactCards, type ContactCardView } from './contact-cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { PublicEntry } from '../newsroom/public-newsroom.ts';
import type { ReleaseView } from '../views.ts';

/** A photograph of a press kit with its texts. */
interface PhotographView {
  readonly name: string;
  readonly picture: PressPicture;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

type PictureSource = { src: string } & Pick<PhotographView, 'alt' | 'caption' | 'credit'>;

/** All that a press kit is made of. */
export interface PressKitView {
  /** Path of the release's page. */
  readonly path: string;
  readonly release: ReleaseView;
  readonly photographs: readonly PhotographView[];
  readonly documents: readonly DocumentFacts[];
  readonly contacts: readonly ContactCardView[];
}

/** What the press kit of a release holds. */
export async function toPressKitView(
  locale: Locale,
  release: PublicEntry<'releases'>,
  view: ReleaseView,
): Promise<PressKitView> {
  const { mediaDir, cacheDir } = getEnvironment();
  const { attachments, mediaContacts } = release.values;
  return {
    path: view.path,
    release: view,
    photographs: await toPhotographs(mediaDir, release),
    documents: await Promise.all(
      attachments.map(({ file, title }) => getDocument(mediaDir, file, title, { cacheDir })),
    ),
    contacts: await toContactCards(locale, mediaContacts),
  };
}

/** The release's own picture, then those in its body. */
async function toPhotographs(
  mediaDir: string,
  { slug, values, body }: PublicEntry<'releases'>,
): Promise<PhotographView[]> {
  const pictures: PictureSource[] = [
    ...(values.image ? [values.image] : []),
    ...(await getBodyPictures(body)),
  ];
  const unique = [
    ...new Map(pictures.toReversed().map((picture) => [picture.src, picture])).values(),
  ];
  return Promise.all(
    unique.toReversed().map(async ({ src, alt, caption, credit }, index) => {
      const picture = await getPressPicture(mediaDir, src, credit);
      const name = `${slug}-${index + 1}.${picture.extension}`;
      return { name, picture, alt, ...(caption && { caption }), ...(credit && { credit }) };
    }),
  );
}

async function getBodyPictures(body: PublicEntry['body']): Promise<PictureSource[]> {
  if (body.images.length === 0) return [];
  const { body: text } = await readBody(getEnvironment().contentDir, body.file);
  const { images } = getBodyFacts(text, body.format);
  return images.filter(({ src }) => src.startsWith('/media/'));
}

/** The bytes of a kit's photographs and documents, under their names in the kit. */
export async function renderKitMedia({
  photographs,
  documents,
  release,
}: PressKitView): Promise<Map<string, Uint8Array>> {
  const environment = getEnvironment();
  const names = getMessages(release.language).handouts.kit;
  const files = new Map<string, Uint8Array>();
  for (const { name, picture } of photographs)
    files.set(`${names.photographs}/${name}`, await renderPressPicture(picture, environment));
  for (const document of documents)
    files.set(
      `${names.documents}/${basename(document.href)}`,
      await renderDocument(document, environment),
    );
  return files;
}
