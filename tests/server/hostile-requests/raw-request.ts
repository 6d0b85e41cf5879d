import { request } from 'node:http';

/** A request as it is sent: its path and headers are not normalized. */
export interface HostileRequest {
  /** What is wrong with it, for the message of a failing test. */
  readonly attack: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
}

/** Host and cookie of a valid request of someone signed in. Each attack changes one thing of it. */
export interface ValidRequest {
  /** `localhost:41234` */
  readonly host: string;
  readonly cookie: string;
}

/** Headers that the store accepts. */
export function toGoodHeaders({ host, cookie }: ValidRequest): Record<string, string> {
  return {
    Host: host,
    Origin: `http://${host}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    'X-Newsroom': '1',
    Cookie: cookie,
  };
}

/** A request to the store that is valid except for what the attack puts into its body. */
export function toStoreRequest(
  valid: ValidRequest,
  attack: string,
  body: unknown,
  headers: HostileRequest['headers'] = {},
): HostileRequest {
  return {
    attack,
    method: 'POST',
    path: '/admin/api/store',
    headers: { ...toGoodHeaders(valid), ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  };
}

/**
 * Sends a request.
 * @returns the status, or `closed` when the server hung up instead of answering
 */
export function send(port: number, hostile: HostileRequest): Promise<number | 'closed'> {
  const { method, path, headers, body } = hostile;
  return new Promise((resolve) => {
    const sent = request(
      // A new connection each time, since the server may have closed the last one.
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { ...headers },
        setHost: false,
        agent: false,
      },
      (answer) => {
        resolve(answer.statusCode ?? 'closed');
        answer.resume();
      },
    );
    sent.on('error', () => resolve('closed'));
    sent.on('upgrade', (answer) => resolve(answer.statusCode ?? 'closed'));
    sent.on('connect', (answer) => resolve(answer.statusCode ?? 'closed'));
    sent.end(body);
  });
}
