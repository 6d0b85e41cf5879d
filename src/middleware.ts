import { defineMiddleware } from 'astro:middleware';
import { getOutputs } from './subjects/dev-outputs.ts';
import { toAddress } from './subjects/subject.ts';

/** Gives routes what they render during development. A build gives each route its view itself. */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  if (locals.view === undefined && import.meta.env.DEV) {
    const address = decodeURI(url.pathname);
    const outputs = await getOutputs();
    const output =
      outputs.find(({ path }) => [address, `${address}/`].includes(toAddress(path))) ??
      outputs.find(({ path }) => path === '404.html');
    Object.assign(locals, output);
  }
  return await next();
});
