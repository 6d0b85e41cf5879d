import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { addWaitingSite } from './waiting-site.ts';

test('shows a waiting page until the site is built', async () => {
  let hasSite = false;
  const site = addWaitingSite(
    new Hono().all('*', (c) => c.text('site')),
    () => hasSite,
    () => ({ done: 42, all: 100 }),
  );
  const answer = await site.request('/releases/');
  const text = await answer.text();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  expect(text).toContain('http-equiv="refresh"');
  expect(text).toContain('<progress max="100" value="42">');
  expect(text).toContain('<p lang="fr">Le site n’est pas encore généré.');
  hasSite = true;
  expect(await (await site.request('/releases/')).text()).toBe('site');
});
