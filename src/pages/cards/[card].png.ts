import { renderSocialCard } from '../../entries/routes/render-media.ts';
import { defineEndpoint } from '../../subjects/endpoint.ts';
import { listStaticPaths } from '../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'cards/[card].png.ts'>(
  async (view) =>
    new Response((await renderSocialCard(view)) as Uint8Array<ArrayBuffer>, {
      headers: { 'Content-Type': 'image/png' },
    }),
);
