import { request } from 'node:http';

/** A request as it goes over the wire: nothing tidies its path or its headers. */
export interface HostileRequest {
  /** What is wrong with it, for whoever reads a failure. */
  readonly trick: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
}

/** What a good request of someone signed in carries; a trick changes one thing of it. */
export interface ValidRequest {
  /** `localhost:41234` */
  readonly host: string;
  readonly cookie: string;
}

/** Headers with which the store answers. */
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

/** A request to the store that is good but for what the trick puts into its body. */
export function toStoreRequest(
  ground: ValidRequest,
  trick: string,
  body: unknown,
  headers: HostileRequest['headers'] = {},
): HostileRequest {
  return {
    trick,
    method: 'POST',
    path: '/admin/api/store',
    headers: { ...toGoodHeaders(ground), ...headers },
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
      // A connection of its own, since the server may hang up on the one before.
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
