import { connect } from 'node:net';
import type { ValidRequest } from './raw-request.ts';

const body = '{"action":"unpublishedEntries","params":{}}';
const length = `Content-Length: ${body.length}`;

const toHeaders = ({ host, cookie }: ValidRequest) => [
  `Host: ${host}`,
  `Origin: http://${host}`,
  'X-Newsroom: 1',
  'Content-Type: application/json',
  `Cookie: ${cookie}`,
];

const post = (headers: readonly string[], text = body, line = 'POST /admin/api/store HTTP/1.1') =>
  `${[line, ...headers].join('\r\n')}\r\n\r\n${text}`;

/** Bytes of a request that the store accepts. */
export const toGoodBytes = (valid: ValidRequest): string => post([...toHeaders(valid), length]);

/** Bytes that are not valid HTTP, or that are ambiguous. */
export function getSocketAttacks(
  valid: ValidRequest,
): readonly (readonly [attack: string, text: string])[] {
  const { host } = valid;
  const good = toHeaders(valid);
  const [, ...hostless] = good;
  return [
    ['nothing', '\r\n\r\n\r\n\r\n'],
    ['no HTTP', 'EHLO example.org\r\n'],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['HTTP/0.9', 'GET /admin/api/site\r\n\r\n'],
    ['HTTP/9', `GET /admin/api/site HTTP/9.9\r\nHost: ${host}\r\n\r\n`],
    ['no host', post([...hostless, length])],
    ['no host, as of old', post([...hostless, length], body, 'POST /admin/api/store HTTP/1.0')],
    [
      'a proxy that speaks as of old',
      post([...good, length], body, 'POST /admin/api/store HTTP/1.0'),
    ],
    ['two hosts', post([`Host: ${host}`, ...good, length])],
    ['ours and another host', post([...good, 'Host: evil.example', length])],
    ['another host and ours', post(['Host: evil.example', ...good, length])],
    [
      'a host in the request line',
      post([...good, length], body, 'POST http://evil.example/admin/api/store HTTP/1.1'),
    ],
    [
      'our host in the request line alone',
      post(
        ['Host: evil.example', ...hostless, length],
        body,
        `POST http://${host}/admin/api/store HTTP/1.1`,
      ),
    ],
    ['two lengths', post([...good, length, 'Content-Length: 3'])],
    ['a negative length', post([...good, 'Content-Length: -1'])],
    ['a length in words', post([...good, 'Content-Length: many'])],
    ['length and chunks', post([...good, length, 'Transfer-Encoding: chunked'])],
    ['chunks under another name', post([...good, 'Transfer-Encoding: xchunked'])],
    ['chunks twice', post([...good, 'Transfer-Encoding: chunked, identity'])],
    ['a bad chunk', post([...good, 'Transfer-Encoding: chunked'], 'zz\r\n{}\r\n0\r\n\r\n')],
    ['an endless chunk', post([...good, 'Transfer-Encoding: chunked'], 'ffffffffffffffff1\r\n{}')],
    ['a folded header', post([...good, 'X-Folded: a', '\tb: c', length])],
    ['a space before the colon', post([...good, 'X-Newsroom : 1', length])],
    ['a header with a zero byte', post([...good, 'X-Zero: a\0b', length])],
    ['line feeds alone', post([...good, length]).replaceAll('\r\n', '\n')],
    ['a request in a header', post([...good, 'X-Next: a\rPOST /admin/api/store HTTP/1.1', length])],
    [
      'a very long address',
      `GET /admin/api/${'x'.repeat(100_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    ],
    ['very long headers', post([...good, `X-Long: ${'x'.repeat(100_000)}`, length])],
    ['very many headers', post([...good, ...Array.from({ length: 5000 }, (_, i) => `X-${i}: 1`)])],
    ['a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`],
    ['the server itself', `OPTIONS * HTTP/1.1\r\nHost: ${host}\r\n\r\n`],
    ['a zero byte in the address', `GET /admin/api/site\0 HTTP/1.1\r\nHost: ${host}\r\n\r\n`],
    ['a space in the address', `GET /admin/api/ site HTTP/1.1\r\nHost: ${host}\r\n\r\n`],
    ['no slash', `GET admin/api/site HTTP/1.1\r\nHost: ${host}\r\n\r\n`],
    ['a method of its own', post([...good, length], body, 'EVIL /admin/api/store HTTP/1.1')],
    ['a method in lower case', post([...good, length], body, 'post /admin/api/store HTTP/1.1')],
    [
      'a websocket',
      post(
        [...good, 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'],
        '',
        'GET /admin/api/store HTTP/1.1',
      ),
    ],
    ['an expectation', post([...hostless, `Host: evil.example`, 'Expect: 100-continue', length])],
    ['an expectation of its own', post([...good, 'Expect: evil', length])],
    ['half a request, then silence', `POST /admin/api/store HTTP/1.1\r\n${good.join('\r\n')}\r\n`],
  ];
}

/** Milliseconds without a word from the server after which the sending side is closed: the server drops what it has not answered. */
const silence = 2000;

/**
 * Sends raw bytes, and closes the sending side when no more answers come.
 * @returns the statuses of all responses, without informational ones (100)
 */
export function sendBytes(port: number, text: string): Promise<number[]> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    const timer = setTimeout(() => socket.end(), silence);
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      answer += chunk;
      timer.refresh();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(
        [...answer.matchAll(/^HTTP\/1\.1 ([2-5]\d{2})/gm)].map(([, status]) => Number(status)),
      );
    });
    socket.write(Buffer.from(text, 'latin1'));
  });
}
