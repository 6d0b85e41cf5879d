import { defineEndpoint } from '../../subjects/endpoint.ts';

export const GET = defineEndpoint<'admin/newsroom.json.ts'>((view) => Response.json(view));
