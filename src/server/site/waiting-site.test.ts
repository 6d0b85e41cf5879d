import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { addWaitingSite } from './waiting-site.ts';

const answerWith = (text: string) => new Hono().all('*', (c) => c.text(text));

/** The response at an address. */
async function ask(path: string, state: { hasSite: boolean; hasAdmin: boolean }) {
  const waiting = new Hono()
    .get('/admin/newsroom.json', (c) => c.notFound())
    .all('*', (c) => c.text('waiting'));
  const site = addWaitingSite(
    answerWith('site'),
    () => (state.hasAdmin ? waiting : undefined),
    () => state.hasSite,
    () => ({ done: 42, all: 100 }),
  );
  const answer = await site.request(path);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

test.each([
  ['/admin/', { hasSite: false, hasAdmin: true }, 'waiting'],
  ['/admin', { hasSite: true, hasAdmin: true }, 'waiting'],
  ['/admin/assets/start.js', { hasSite: true, hasAdmin: true }, 'waiting'],
  ['/admin/', { hasSite: true, hasAdmin: false }, 'site'],
  ['/admin/newsroom.json', { hasSite: true, hasAdmin: true }, 'site'],
  ['/administration/', { hasSite: true, hasAdmin: true }, 'site'],
  ['/', { hasSite: true, hasAdmin: true }, 'site'],
])('%s with %o', async (path, state, text) => {
  expect(await ask(path, state)).toMatchObject({ status: 200, text });
});

test('shows a waiting page until the site is built', async () => {
  const { status, text, headers } = await ask('/releases/', { hasSite: false, hasAdmin: true });
  expect([status, headers.get('retry-after')]).toEqual([503, '2']);
  expect(text).toContain('http-equiv="refresh"');
  expect(text).toContain('<progress max="100" value="42">');
  expect(text).toContain('<p lang="fr">Le site n’est pas encore généré.');
});
