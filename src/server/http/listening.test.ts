import { Agent, get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listen } from './listening.ts';

test('a server that closes finishes open requests, accepts no new ones, and waits for no idle connection', async () => {
  const saving = Promise.withResolvers<void>();
  const saved = Promise.withResolvers<void>();
  const app = new Hono()
    .get('/', (c) => c.text('ready'))
    .get('/save', async (c) => {
      saving.resolve();
      await saved.promise;
      return c.text('saved');
    });
  const { url, close } = await listen(app, 0);
  const agent = new Agent({ keepAlive: true });
  const ask = async (path: string) => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      get(url + path, { agent }, resolve).once('error', reject);
    });
    return text(answer);
  };
  const answers = [ask('/'), ask('/save')];
  await Promise.all([answers[0], saving.promise]);
  const begun = performance.now();
  const closed = close();
  await expect(ask('/')).rejects.toThrow();
  saved.resolve();
  expect(await answers[1]).toBe('saved');
  await closed;
  // Node closes an idle connection after 5 s.
  expect(performance.now() - begun).toBeLessThan(4000);
  agent.destroy();
});
