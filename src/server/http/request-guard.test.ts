import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { send, toGoodHeaders } from '../../../tests/server/hostile-requests/raw-request.ts';
import { openTrialNewsroom, type TrialNewsroom } from '../../../tests/server/trial-newsroom.ts';
import { reportOwnAddress, type ServerEnv } from './request-guard.ts';

let newsroom: TrialNewsroom;
let cookie: string;
let port: number;

beforeAll(async () => {
  newsroom = await openTrialNewsroom();
  cookie = await newsroom.signIn();
  port = Number(new URL(newsroom.url).port);
});
afterAll(() => newsroom.close());

/** Sends a valid request with some headers changed; undefined leaves one out. */
function ask(
  method: string,
  path: string,
  changes: Record<string, string | undefined> = {},
): Promise<number | 'closed'> {
  const headers = { ...toGoodHeaders({ host: `localhost:${port}`, cookie }), ...changes };
  const sent = Object.entries(headers).filter((header): header is [string, string] => !!header[1]);
  const body = method === 'POST' ? '{"action":"unpublishedEntries","params":{}}' : undefined;
  return send(port, { attack: path, method, path, headers: Object.fromEntries(sent), body });
}

describe('the admin answers', () => {
  test.each(['localhost', '127.0.0.1', '[::1]'])('under the name %s', async (name) => {
    const host = `${name}:${port}`;
    const named = { Host: host, Origin: `http://${host}` };
    expect(await ask('POST', '/admin/api/store', named)).toBe(200);
    expect(await ask('GET', '/admin/', named)).toBe(200);
  });

  test('a browser that proves by either header that the page is ours', async () => {
    expect(await ask('POST', '/admin/api/store', { 'Sec-Fetch-Site': undefined })).toBe(200);
    expect(await ask('POST', '/admin/api/store', { Origin: undefined })).toBe(200);
  });

  test('when a picture is opened by itself, or in an old browser', async () => {
    const path = '/admin/api/media/vigil.png';
    expect(await ask('GET', path, { Origin: undefined, 'Sec-Fetch-Site': 'none' })).toBe(200);
    expect(await ask('GET', path, { Origin: undefined, 'Sec-Fetch-Site': undefined })).toBe(200);
  });
});

describe('the admin refuses', () => {
  test('any of its addresses under another host name, however the path is written', async () => {
    const paths = [
      '/admin/',
      '/admin/index.html',
      '/ADMIN/index.html',
      '//admin/index.html',
      '/%61dmin/index.html',
      '/ad%6Din/index.html',
      '/admin%2Findex.html',
      '/x/../admin/index.html',
      '/admin/../admin/',
      '/admin/api/session',
      '/Admin/Api/session',
      '/admin/api/media/.hidden',
      '/admin/api/media/..%2fx',
      '/admin/api/media/%ff',
      '/admin/api/media/a%5cb',
    ];
    const host = `evil.example:${port}`;
    for (const path of paths)
      expect([path, await ask('GET', path, { Host: host, Origin: `http://${host}` })]).toEqual([
        path,
        403,
      ]);
  });

  test('what a proxy forwards, also its page', async () => {
    for (const [name, value] of [
      ['X-Forwarded-For', '203.0.113.7'],
      ['X-Forwarded-Host', 'news.example.org'],
      ['Forwarded', 'for=203.0.113.7'],
      ['Via', '1.1 proxy.example'],
    ] as const) {
      expect([name, await ask('GET', '/admin/', { [name]: value })]).toEqual([name, 403]);
      expect([name, await ask('POST', '/admin/api/store', { [name]: value })]).toEqual([name, 403]);
      expect([name, await ask('GET', '/', { [name]: value })]).toEqual([name, 200]);
    }
  });

  test('pages of the same machine at another port', async () => {
    const changes = { Origin: 'http://localhost:1', 'Sec-Fetch-Site': 'same-site' };
    expect(await ask('POST', '/admin/api/store', changes)).toBe(403);
    const picture = { Origin: undefined, 'Sec-Fetch-Site': 'same-site' };
    expect(await ask('GET', '/admin/api/media/vigil.png', picture)).toBe(403);
  });

  test('changing requests without proof of their origin', async () => {
    const proofs = { Origin: undefined, 'Sec-Fetch-Site': undefined };
    expect(await ask('POST', '/admin/api/store', proofs)).toBe(403);
    expect(await ask('DELETE', '/admin/api/session', proofs)).toBe(403);
  });
});

test('the site is public and answers under any host name', async () => {
  expect(await ask('GET', '/', { Host: 'evil.example', Origin: 'http://evil.example' })).toBe(200);
});

test.each([
  ['http://localhost:4321', 1],
  ['http://127.0.0.1:4321', 1],
  ['https://news.example.org', 0],
])('says once that a web server passes readers on to the site of %s', async (siteUrl, count) => {
  const log: string[] = [];
  const app = new Hono<ServerEnv>().use(
    '*',
    reportOwnAddress(siteUrl, (text) => log.push(text)),
  );
  const read = (headers: object) =>
    app.request('/', {}, { incoming: { headers, httpVersion: '1.1' } });
  await read({ host: 'localhost:4321' });
  expect(log).toEqual([]);
  for (const name of ['x-forwarded-for', 'forwarded']) await read({ [name]: '203.0.113.7' });
  expect(log.length).toBe(count);
  expect(log.join()).toContain(count > 0 ? `name ${siteUrl} as its address` : '');
});
