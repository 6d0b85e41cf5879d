import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** A server that answers, and how to stop it. */
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
export function listen(app: Hono, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: 'localhost' }, (address) => {
      resolve({ url: `http://localhost:${address.port}`, close });
    });
    server.once('error', (error: NodeJS.ErrnoException) => reject(toPortError(error, port)));

    function close(): Promise<void> {
      return new Promise((closed) => {
        server.close(() => closed());
        // Browsers keep connections open for minutes; nobody waits for them.
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    }
  });
}

function toPortError(error: NodeJS.ErrnoException, port: number): Error {
  const remedy = `choose another port, for example: PORT=${port + 1} npm start`;
  if (error.code === 'EADDRINUSE') {
    return new Error(`Port ${port} is taken by another program. Stop it, or ${remedy}`);
  }
  if (error.code === 'EACCES') {
    return new Error(`This account may not listen on port ${port}: ${remedy}`);
  }
  return error;
}
