import type { APIRoute } from 'astro';
import { toSnapshot } from '../../entries/data-views/to-snapshot.ts';
import { getNewsroom } from '../../entries/newsroom/read-newsroom.ts';
import { getEnvironment } from '../../environment/environment.ts';
import { getBlobId } from '../../media/index.ts';

/** What is public, for the admin's preview. */
export const GET: APIRoute = async () => {
  const { mediaDir } = getEnvironment();
  const snapshot = await toSnapshot(await getNewsroom(), (src) => getBlobId(mediaDir, src));
  return Response.json(snapshot);
};
