import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { HttpError } from './http-error.ts';

/** Headers of every response below /admin/api/: not cached, not framed, not executed. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** What Node and Git say when the newsroom's computer lets nothing be written, and what that means. */
const computerErrors = [
  {
    code: 'disk',
    said: /\b(ENOSPC|EROFS|EDQUOT)\b|No space left on device|Read-only file system|Disk quota exceeded|Out of diskspace|couldn't write '.*\.lock'/,
    cause: 'The disk of the newsroom’s computer is full or read-only',
  },
  {
    code: 'permission',
    said: /\b(EACCES|EPERM)\b|permission denied|insufficient permission/i,
    cause:
      'The newsroom may not write some of its files, perhaps those of another account (chown -R changes it)',
  },
];

/** Adds the API's headers to responses that do not set their own. */
export const addApiHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
};

/**
 * Answers a failed request with `{error, code, details?}`. An unexpected error is logged in full; the browser
 * only learns that there was one.
 * @param log writes to the terminal
 */
export function defineErrorAnswer(log: (text: string) => void) {
  return (error: Error, c: Context): Response => {
    const { status, code, message, details } = toHttpError(error, log);
    return c.json({ error: message, code, details }, status, headers);
  };
}

function toHttpError(error: Error, log: (text: string) => void): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof HTTPException)
    return new HttpError(400, 'malformed', 'The request is malformed.');
  const known = computerErrors.find(({ said }) => said.test(error.message));
  log(`A request failed: ${error.stack ?? error.message}${known ? `\n${known.cause}.` : ''}`);
  if (known)
    return new HttpError(
      500,
      known.code,
      `${known.cause}, so nothing was changed: readers see what they saw before.`,
    );
  return new HttpError(
    500,
    'failed',
    'The newsroom could not do this. Its terminal says more. Your text is still on your screen.',
  );
}
