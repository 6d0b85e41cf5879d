import type { APIRoute } from 'astro';
import { getSnapshot } from '../../entries/newsroom/read-snapshot.ts';

/** What is public, for the admin's preview. */
export const GET: APIRoute = async () => Response.json((await getSnapshot()).snapshot);
