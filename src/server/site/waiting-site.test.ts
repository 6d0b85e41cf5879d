import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { addWaitingSite } from './waiting-site.ts';

const answerWith = (text: string) => new Hono().all('*', (c) => c.text(text));

/** What is answered at an address. */
async function ask(path: string, standing: { hasSite: boolean; hasAdmin: boolean }) {
  const interim = new Hono()
    .get('/admin/newsroom.json', (c) => c.notFound())
    .all('*', (c) => c.text('interim'));
  const site = addWaitingSite(
    answerWith('site'),
    () => (standing.hasAdmin ? interim : undefined),
    () => standing.hasSite,
  );
  const answer = await site.request(path);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

test.each([
  ['/admin/', { hasSite: false, hasAdmin: true }, 'interim'],
  ['/admin', { hasSite: true, hasAdmin: true }, 'interim'],
  ['/admin/assets/start.js', { hasSite: true, hasAdmin: true }, 'interim'],
  ['/admin/', { hasSite: true, hasAdmin: false }, 'site'],
  ['/admin/newsroom.json', { hasSite: true, hasAdmin: true }, 'site'],
  ['/administration/', { hasSite: true, hasAdmin: true }, 'site'],
  ['/', { hasSite: true, hasAdmin: true }, 'site'],
])('%s with %o', async (path, standing, text) => {
  expect(await ask(path, standing)).toMatchObject({ status: 200, text });
});

test('where no site is built yet, a page waits for it', async () => {
  const { status, text, headers } = await ask('/releases/', { hasSite: false, hasAdmin: true });
  expect([status, headers.get('retry-after')]).toEqual([503, '2']);
  expect(text).toContain('http-equiv="refresh"');
});
