import { renderMailBody } from '../../../entries/data-views/handouts.ts';
import { renderKitMedia } from '../../../entries/data-views/press-kits.ts';
import { toPressKit } from '../../../outputs/handouts/press-kit.ts';
import { toHandoutResponse } from '../../../outputs/handouts/handout-response.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/[releases]/[release].zip.ts'>(async (view) => {
  const body = await renderMailBody(view.release);
  const zip = toPressKit(view, body, await renderKitMedia(view));
  return toHandoutResponse(zip, 'zip');
});
