import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
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
 * Serves an app on this machine alone.
 *
 * @param port TCP port; 0 takes a free one.
 * @throws when the port is taken or not allowed, saying how to choose another.
 */
export async function listen(app: Hono | Hono<ServerEnv>, port: number): Promise<Listening> {
  await demandFree(port);
  return await new Promise((resolve, reject) => {
    // Not "localhost", which a machine's settings may point elsewhere.
    const options = { port, hostname: '127.0.0.1' };
    const server = serve({ fetch: app.fetch as Hono['fetch'], ...options }, (address) => {
      resolve({ url: `http://localhost:${address.port}`, close });
    }) as Server;
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

/**
 * Browsers ask “localhost” in IPv6 first: another program there would get the links to sign in.
 * @throws when the port is taken there
 */
async function demandFree(port: number): Promise<void> {
  const probe = createServer();
  try {
    probe.listen({ port, host: '::1' });
    await once(probe, 'listening');
  } catch (error) {
    // The machine may have no IPv6.
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw toPortError(error as Error, port);
  } finally {
    probe.close();
  }
}

function toPortError(error: NodeJS.ErrnoException, port: number): Error {
  const remedy = `set PORT to another one, such as ${port + 1}, and all else as now.`;
  if (error.code === 'EADDRINUSE') {
    return new Error(`Port ${port} is taken by another program. Stop it, or ${remedy}`);
  }
  if (error.code === 'EACCES') {
    return new Error(`This account may not listen on port ${port}: ${remedy}`);
  }
  return error;
}
