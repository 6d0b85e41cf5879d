import { serve } from '@hono/node-server';
import type { Server, ServerResponse } from 'node:http';
import type { Hono } from 'hono';
import type { ServerEnv } from './request-guard.ts';

/** Milliseconds that open requests get to finish when the server is stopped. */
const grace = 10_000;

/** A running server. */
export interface Listening {
  /** Its address, such as `http://localhost:4321`. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves an app on this machine alone, in IPv4 and IPv6: browsers ask “localhost” in IPv6 first, and another account of the
 * machine that listens there would get the links to sign in.
 *
 * @param port TCP port; 0 takes a free one.
 * @throws when the port is taken or not allowed, saying how to choose another.
 */
export async function listen(app: Hono | Hono<ServerEnv>, port: number): Promise<Listening> {
  // Not "localhost", which a machine's settings may point elsewhere.
  const first = await listenOn(app, port, '127.0.0.1');
  const second = await listenOn(app, first.port, '::1').catch(async (error: Error) => {
    // The machine may have no IPv6.
    if (!(error instanceof PortError)) return undefined;
    await first.close();
    throw error;
  });
  return {
    url: `http://localhost:${first.port}`,
    close: async () => void (await Promise.all([first.close(), second?.close()])),
  };
}

/** Serves an app at one address. @throws as `listen` */
function listenOn(
  app: Hono | Hono<ServerEnv>,
  port: number,
  hostname: string,
): Promise<{ readonly port: number; close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const options = { port, hostname };
    const server = serve({ fetch: app.fetch as Hono['fetch'], ...options }, (address) =>
      resolve({ port: address.port, close }),
    ) as Server;
    server.once('error', (error: NodeJS.ErrnoException) => reject(toPortError(error, port)));

    // Browsers keep idle connections open for minutes; closing must not wait for them. Node closes only those
    // that are idle already.
    let isClosing = false;
    server.on('request', (_, answer: ServerResponse) => {
      answer.on('close', () => isClosing && setImmediate(() => server.closeIdleConnections()));
    });

    /** Accepts no new requests, but finishes open ones, so that every save gets its response. */
    function close(): Promise<void> {
      isClosing = true;
      return new Promise((closed) => {
        const timer = setTimeout(() => server.closeAllConnections(), grace);
        server.close(() => {
          clearTimeout(timer);
          closed();
        });
      });
    }
  });
}

/** A port that cannot be used, and what to do. */
class PortError extends Error {}

function toPortError(error: NodeJS.ErrnoException, port: number): Error {
  const remedy = `set PORT to another one, such as ${port + 1}, and all else as now.`;
  if (error.code === 'EADDRINUSE') {
    return new PortError(`Port ${port} is taken by another program. Stop it, or ${remedy}`);
  }
  if (error.code === 'EACCES') {
    return new PortError(`This account may not listen on port ${port}: ${remedy}`);
  }
  return error;
}
