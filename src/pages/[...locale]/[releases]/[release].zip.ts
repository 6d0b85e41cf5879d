import type { APIRoute } from 'astro';
import { renderMailBody } from '../../../entries/data-views/handouts.ts';
import {
  getPressKits,
  renderKitMedia,
  type PressKitView,
} from '../../../entries/data-views/press-kits.ts';
import { definePagePaths } from '../../../entries/routes/static-paths.ts';
import { toPressKit } from '../../../outputs/handouts/press-kit.ts';

export const getStaticPaths = definePagePaths(getPressKits);

export const GET: APIRoute<{ view: PressKitView }> = async ({ props: { view } }) => {
  const body = await renderMailBody(view.release);
  const zip = await toPressKit(view, body, await renderKitMedia(view));
  return new Response(zip as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': 'application/zip' },
  });
};
