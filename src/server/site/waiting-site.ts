import { Hono } from 'hono';
import type { MadeParts } from '../publisher/build-requests.ts';
import { formatInEachLanguage } from '../../languages/each-language.ts';
import { getBareHeaders } from './response-headers.ts';

/**
 * Serves a site that may not be built yet.
 * @param site the built site, which may be missing
 * @param hasSite whether there is a built site that may be served
 * @param getMade how much of the first site is made, once pages are rendered
 */
export function addWaitingSite(
  site: Hono,
  hasSite: () => boolean,
  getMade: () => MadeParts | undefined,
): Hono {
  const both = new Hono();
  both.all('*', async (c) => {
    if (hasSite()) return await site.fetch(c.req.raw, c.env);
    return c.html(formatWaitingPage(getMade()), 503, {
      ...getBareHeaders(),
      'Retry-After': String(pause),
    });
  });
  return both;
}

/** Seconds until the waiting page reloads. */
const pause = 2;

const formatWaitingPage = (made: MadeParts | undefined) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="${pause}">
<title>The site is not built yet</title>
${formatInEachLanguage('The site is not built yet. This page shows it as soon as it is.')}
${made ? `<progress max="${made.all}" value="${made.done}">${made.done} / ${made.all}</progress>` : ''}
</html>
`;
