import type { APIRoute } from 'astro';
import { getView, type RouteFile, type RouteViews } from './route-views.ts';

/** An endpoint, which answers with what its view becomes. */
export const defineEndpoint =
  <R extends RouteFile>(respond: (view: RouteViews[R]) => Response | Promise<Response>): APIRoute =>
  (context) =>
    respond(getView<R>(context));
