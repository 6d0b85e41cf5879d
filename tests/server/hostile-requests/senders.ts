import { toGoodHeaders, type ValidRequest, type HostileRequest } from './raw-request.ts';

type Headers = HostileRequest['headers'];

const body = JSON.stringify({ action: 'unpublishedEntries', params: {} });

const presence = JSON.stringify({
  collection: 'releases-en',
  slug: '2011/governor-suspends',
  window: '6f1c0a52-0f53-4b7e-9c7a-3a52f1a0c9de',
});

/** Requests that would be good if they came from the admin of someone signed in. */
const endpoints: readonly { method: string; path: string; body?: string; isRead?: boolean }[] = [
  { method: 'POST', path: '/admin/api/store', body },
  { method: 'DELETE', path: '/admin/api/session' },
  { method: 'POST', path: '/admin/api/presence', body: presence },
  { method: 'GET', path: '/admin/api/site', isRead: true },
  { method: 'GET', path: '/admin/api/media/vigil.png', isRead: true },
];

/** Requests of other pages, of other names for this machine, and of people who are not signed in. */
export function getSenderAttacks(
  valid: ValidRequest,
  cookies: readonly string[],
): HostileRequest[] {
  const good = toGoodHeaders(valid);
  const port = valid.host.split(':')[1]!;
  const hosts = [
    'evil.example',
    `evil.example:${port}`,
    'localhost',
    'localhost:1',
    `localhost.evil.example:${port}`,
    `localhost:${port}.evil.example`,
    `localhost:${port}@evil.example`,
    `evil.example#localhost:${port}`,
    `LOCALHOST.:${port}`,
    `localhost.:${port}`,
    `0.0.0.0:${port}`,
    `127.0.0.2:${port}`,
    `127.1:${port}`,
    `2130706433:${port}`,
    `[::]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `localhost:0${port}`,
    '',
    ' ',
  ];
  const origins = [
    'null',
    '',
    'http://evil.example',
    `http://evil.example:${port}`,
    'http://localhost',
    'http://localhost:1',
    `https://localhost:${port}`,
    `http://localhost:${port}.evil.example`,
    `http://localhost:${port}/`,
    `http://127.0.0.1:${port}`,
    `http://localhost:${port}, http://evil.example`,
    'file://',
    'chrome-extension://abc',
  ];
  const vary = (header: string, values: readonly string[]) =>
    values.map((value): [string, Headers] => [
      `${header} ${value.slice(0, 60)}`,
      { ...good, [header]: value },
    ]);
  const changes = [
    ...vary('Host', hosts),
    ...hosts.map((host): [string, Headers] => [
      `host and origin ${host}`,
      { ...good, Host: host, Origin: `http://${host}` },
    ]),
    ...vary('Origin', origins),
    ...vary('X-Forwarded-For', ['203.0.113.7']),
    ...vary('Forwarded', ['for=203.0.113.7']),
    ...vary('Via', ['1.1 proxy.example']),
    ...vary('Sec-Fetch-Site', ['cross-site', 'same-site', 'Same-Origin', 'x']),
    ...vary('Cookie', cookies),
  ];
  return [
    ...endpoints.flatMap((endpoint) =>
      changes
        // Signing out needs no session.
        .filter(([attack]) => !(endpoint.method === 'DELETE' && attack.startsWith('Cookie')))
        .map(([attack, headers]) => ({
          ...endpoint,
          attack: `${attack} at ${endpoint.path}`,
          headers,
        })),
    ),
    ...getChangingAttacks(good),
  ];
}

/** Attacks on the checks that apply only to requests that change something. */
function getChangingAttacks(good: Record<string, string>): HostileRequest[] {
  const without = (...names: string[]) =>
    Object.fromEntries(Object.entries(good).filter(([name]) => !names.includes(name)));
  const types = [
    '',
    'text/plain',
    'text/plain; application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/json; charset=utf-16',
    'application/json, text/plain',
    'text/json',
    'application/octet-stream',
  ];
  const changes: [string, Headers][] = [
    ['neither origin nor site', without('Origin', 'Sec-Fetch-Site')],
    ['no origin, opened by itself', { ...without('Origin'), 'Sec-Fetch-Site': 'none' }],
    ['no header of ours', without('X-Newsroom')],
    ['another header of ours', { ...good, 'X-Newsroom': '2' }],
    ['no type', without('Content-Type')],
    ['compressed', { ...good, 'Content-Encoding': 'gzip' }],
    ...types.map((type): [string, Headers] => [`type ${type}`, { ...good, 'Content-Type': type }]),
  ];
  const methods = [
    'GET',
    'HEAD',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'PROPFIND',
    'TRACE',
    'QUERY',
  ];
  return [
    ...['/admin/api/store', '/admin/api/session'].flatMap((path) =>
      changes.map(([attack, headers]) => ({
        attack: `${attack} at ${path}`,
        method: 'POST',
        path,
        headers,
        body,
      })),
    ),
    ...methods.flatMap((method) =>
      ['/admin/api/store', '/admin/api/media/vigil.png', '/admin/api/site'].flatMap((path) =>
        (method === 'GET' || method === 'HEAD') && path !== '/admin/api/store'
          ? []
          : [{ attack: `method ${method} at ${path}`, method, path, headers: good }],
      ),
    ),
  ];
}
