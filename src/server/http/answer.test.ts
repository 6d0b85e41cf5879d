import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { expect, test } from 'vitest';
import { addApiHeaders, defineErrorAnswer } from './answer.ts';
import { HttpError } from './http-error.ts';

/** The response to a request that fails, and what was logged. */
async function fail(error: Error) {
  const logged: string[] = [];
  const app = new Hono().use(addApiHeaders).get('/', () => {
    throw error;
  });
  app.onError(defineErrorAnswer((text) => logged.push(text)));
  const answer = await app.request('/');
  const body: unknown = await answer.json();
  return { status: answer.status, body, headers: answer.headers, logged };
}

test('a rejected request learns why', async () => {
  const details = { limit: 12 };
  expect(await fail(new HttpError(413, 'too-large', 'Too long.', details))).toMatchObject({
    status: 413,
    body: { error: 'Too long.', code: 'too-large', details },
    logged: [],
  });
  expect((await fail(new HttpError(404, 'not-found', 'Gone.'))).body).toEqual({
    error: 'Gone.',
    code: 'not-found',
  });
});

test('a request that the server cannot read is malformed', async () => {
  expect(await fail(new HTTPException(500))).toMatchObject({
    status: 400,
    body: { code: 'malformed' },
  });
});

test('an unexpected error is logged, and the browser does not see what it says', async () => {
  const { status, body, logged } = await fail(new Error('/home/ana is full'));
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain('/home/ana');
  expect(logged.join()).toContain('/home/ana is full');
});

test('a failed response is not cached, framed or executed', async () => {
  const { headers } = await fail(new HttpError(404, 'not-found', 'Gone.'));
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; frame-ancestors 'none'; sandbox",
  );
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
});

test.each([
  ['disk', 'git hash-object: fatal: unable to write loose object file: No space left on device'],
  ['disk', 'git read-tree: fatal: sha1 file “index.lock” write error. Out of diskspace'],
  ['disk', 'git hash-object: error: unable to create temporary file: Read-only file system'],
  ['disk', "git update-ref: fatal: prepare: couldn't write '/srv/content/.git/refs/x.lock'"],
  ['disk', 'ENOSPC: no space left on device, write'],
  ['permission', 'git hash-object: error: insufficient permission for adding an object'],
  ['permission', "EACCES: permission denied, open '/srv/newsroom/content/.git/index.lock'"],
])('a browser learns what the computer refuses, %s: %s', async (code, message) => {
  const { status, body, logged } = await fail(new Error(message));
  expect([status, body]).toMatchObject([500, { code }]);
  expect(logged.join()).toContain(message);
});
