import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

/** A part of what is public: the publications of a month, or some of the media. */
export const GET = defineEndpoint<'admin/newsroom/[part].json.ts'>((view) => Response.json(view));
