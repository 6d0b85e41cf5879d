import type { APIRoute } from 'astro';
import { getNewsroom } from '../../entries/newsroom/read-newsroom.ts';
import { getSocialCards } from '../../entries/view-parts/social-cards.ts';
import { toCacheKey } from '../../entries/routes/static-paths.ts';
import { getEnvironment } from '../../environment/environment.ts';
import { prepareSocialCards, renderSocialCard, type SocialCard } from '../../media/index.ts';

interface Props {
  card: SocialCard;
}

export async function getStaticPaths() {
  const newsroom = await getNewsroom();
  const cards = getSocialCards(newsroom);
  // A build asks for one file after another; drawn ahead, they keep every core busy.
  if (import.meta.env.PROD) await prepareSocialCards(cards, getEnvironment());
  return cards.map((card) => ({
    params: { card: card.src.replace(/^\/cards\/|\.png$/g, '') },
    props: { card } satisfies Props,
    cacheKey: toCacheKey(card),
  }));
}

export const GET: APIRoute<Props> = async ({ props }) => {
  const bytes = await renderSocialCard(props.card, getEnvironment());
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': 'image/png' },
  });
};
