import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { HttpError } from './http-error.ts';

/** Headers of every answer below /admin/api/: kept by nobody, shown in no frame, run by no browser. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Gives answers the headers of the API, unless they bring their own. */
export const addApiHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
};

/**
 * What a request that was not carried out is told: `{error, code, details?}`. An error that nobody
 * foresaw is told to the terminal, and to the browser only that there was one.
 * @param log takes what the terminal is told
 */
export function defineErrorAnswer(log: (text: string) => void) {
  return (error: Error, c: Context): Response => {
    const refusal = toRefusal(error, log);
    const { status, code, message, details } = refusal;
    return c.json({ error: message, code, ...(details && { details }) }, status, headers);
  };
}

function toRefusal(error: Error, log: (text: string) => void): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof HTTPException)
    return new HttpError(400, 'malformed', 'The request is malformed.');
  log(`A request failed: ${error.stack ?? error.message}`);
  return new HttpError(
    500,
    'failed',
    'The newsroom could not do this. Its terminal says more. Your text is still on your screen.',
  );
}
