import type { APIRoute } from 'astro';
import { getSnapshot } from '../../../entries/newsroom/read-snapshot.ts';
import { toCacheKey } from '../../../entries/routes/static-paths.ts';

export async function getStaticPaths() {
  const { parts } = await getSnapshot();
  return Object.entries(parts).map(([name, part]) => ({
    params: { part: name },
    props: { part },
    cacheKey: toCacheKey(part),
  }));
}

/** A part of what is public: the publications of a month, or some of the media. */
export const GET: APIRoute<{ part: object }> = ({ props }) => Response.json(props.part);
