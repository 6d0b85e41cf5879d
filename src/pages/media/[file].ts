import { renderMedia } from '../../entries/routes/render-media.ts';
import { defineEndpoint } from '../../subjects/endpoint.ts';
import { listStaticPaths } from '../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'media/[file].ts'>(async (view) => {
  const { bytes, type } = await renderMedia(view);
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': type } });
});
