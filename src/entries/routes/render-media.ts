import { getEnvironment } from '../../environment/environment.ts';
import {
  mediaTypes,
  prepareDerivatives,
  prepareSocialCards,
  renderDerivative,
  renderDocument,
  renderSocialCard,
  type Derivative,
  type DocumentFacts,
  type SocialCard,
} from '../../media/index.ts';
import { getMediaInUse } from '../data-views/media-in-use.ts';
import type { Newsroom } from '../newsroom/public-newsroom.ts';
import { getSocialCards } from '../view-parts/social-cards.ts';

/** A file of the site that is made from a file of the media folder. */
export type MediaFile = { readonly href: string } & (
  { readonly derivative: Derivative } | { readonly document: DocumentFacts }
);

// A build requests one file after another. Preparing them ahead uses every core.
const isAhead = import.meta.env.PROD;

/** The media of everything that is public. */
export async function prepareMedia(newsroom: Newsroom): Promise<MediaFile[]> {
  const environment = getEnvironment();
  const { derivatives, documents } = await getMediaInUse(newsroom, environment);
  if (isAhead) await prepareDerivatives([...derivatives], environment);
  return [
    ...derivatives.map((derivative) => ({ href: derivative.href, derivative })),
    ...documents.map((document) => ({ href: document.href, document })),
  ];
}

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

/** The social cards of all public pages. */
export async function prepareCards(newsroom: Newsroom): Promise<SocialCard[]> {
  const cards = getSocialCards(newsroom);
  if (isAhead) await prepareSocialCards(cards, getEnvironment());
  return cards;
}

/** A social card as PNG. */
export const renderCard = (card: SocialCard): Promise<Uint8Array> =>
  renderSocialCard(card, getEnvironment());
