import type { APIRoute } from 'astro';
import { getNewsroom } from '../../entries/newsroom/read-newsroom.ts';
import { prepareMedia, renderMedia, type MediaFile } from '../../entries/routes/render-media.ts';
import { toCacheKey } from '../../entries/routes/static-paths.ts';

export async function getStaticPaths() {
  const files = await prepareMedia(await getNewsroom());
  return files.map((file) => ({
    params: { file: file.href.replace('/media/', '') },
    props: file,
    cacheKey: toCacheKey(file),
  }));
}

export const GET: APIRoute<MediaFile> = async ({ props }) => {
  const { bytes, type } = await renderMedia(props);
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': type } });
};
