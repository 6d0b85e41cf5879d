import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getNewsroom } from '../../entries/newsroom/read-newsroom.ts';
import { prepareCards, renderCard } from '../../entries/routes/render-media.ts';
import { toCacheKey } from '../../entries/routes/static-paths.ts';

export async function getStaticPaths() {
  const cards = await prepareCards(await getNewsroom());
  return cards.map((card) => ({
    params: { card: card.src.replace(/^\/cards\/|\.png$/g, '') },
    props: { card },
    cacheKey: toCacheKey(card),
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => {
  const bytes = await renderCard(props.card);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': 'image/png' },
  });
};
