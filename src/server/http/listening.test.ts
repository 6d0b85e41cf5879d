import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from './listening.ts';

test.each(['127.0.0.1', '::1'])('takes no port on which another program has %s', async (host) => {
  const other = createServer().listen({ port: 0, host });
  onTestFinished(() => void other.close());
  // A machine without IPv6 has no other program there.
  const isThere = await once(other, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRNOTAVAIL') throw error;
  });
  if (!isThere) return;
  const { port } = other.address() as AddressInfo;
  await expect(listen(new Hono(), port)).rejects.toThrow(`Port ${port} is taken`);
});

test('leaves no address of the machine to another program that would get the links to sign in', async () => {
  const { url, close } = await listen(
    new Hono().get('/', (c) => c.text('The newsroom')),
    0,
  );
  onTestFinished(close);
  const { port } = new URL(url);
  const read = (host: string) => fetch(`http://${host}:${port}/`).then((answer) => answer.text());
  expect(await read('127.0.0.1')).toBe('The newsroom');
  // A machine without IPv6 has nobody there.
  const answer = await read('[::1]').catch((error: Error) => String(error.cause));
  expect(answer).toMatch(/^The newsroom$|EADDRNOTAVAIL|EAFNOSUPPORT/);
});
