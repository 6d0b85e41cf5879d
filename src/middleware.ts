import { defineMiddleware } from 'astro:middleware';
import { getOutputs } from './subjects/dev-outputs.ts';
import { isolateHtml } from './languages/figures.ts';
import { toAddress } from './subjects/subject.ts';

/**
 * Gives routes what they render during development, when no build gives each route its view. Isolates the figures of finished
 * pages, wherever in them they are.
 */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  if (locals.view === undefined && import.meta.env.DEV) {
    const address = decodeURI(url.pathname);
    const outputs = await getOutputs();
    const output =
      outputs.find(({ path }) => [address, `${address}/`].includes(toAddress(path))) ??
      outputs.find(({ path }) => path === '404.html');
    Object.assign(locals, output);
  }
  const response = await next();
  return response.headers.get('Content-Type')?.startsWith('text/html')
    ? new Response(isolateHtml(await response.text()), response)
    : response;
});
