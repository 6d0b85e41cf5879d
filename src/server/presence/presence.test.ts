import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { Presence, presenceLifetimes } from './presence.ts';
import { createPresenceRoutes } from './presence-routes.ts';
import type { SignedInEnv } from '../sign-in/session-routes.ts';
import type { NewsroomStore } from '../store-api/store-api.ts';

const maya = { name: 'Maya Okafor', email: 'maya@example.org' };
const theo = { name: 'Théo Lindqvist', email: 'theo@example.org' };

function open() {
  const clock = { now: 0 };
  return { presence: new Presence(() => clock.now), pass: (time: number) => (clock.now += time) };
}

test('lists everyone else who has the entry open, and nobody in other entries', () => {
  const { presence } = open();
  expect(presence.note('a', '1', maya)).toEqual([]);
  expect(presence.note('a', '2', theo)).toEqual([maya]);
  expect(presence.note('a', '1', maya)).toEqual([theo]);
  expect(presence.note('b', '3', theo)).toEqual([]);
});

test('lists a person with several windows once, and shows them their own other window', () => {
  const { presence } = open();
  presence.note('a', '1', maya);
  expect(presence.note('a', '2', maya)).toEqual([maya]);
  expect(presence.note('a', '3', theo)).toEqual([maya]);
});

test('a person who opens another entry, leaves, or stops reporting is no longer listed', () => {
  const { presence, pass } = open();
  presence.note('a', '1', maya);
  presence.note('b', '1', maya);
  expect(presence.note('a', '2', theo)).toEqual([]);
  presence.leave('1');
  expect(presence.note('b', '2', theo)).toEqual([]);
  pass(presenceLifetimes.shown - 1);
  expect(presence.note('b', '1', maya)).toEqual([theo]);
  pass(1);
  expect(presence.note('b', '1', maya)).toEqual([]);
});

test('a person is listed longer whose window is hidden, such as behind another tab, until they leave', () => {
  const { presence, pass } = open();
  presence.note('a', '1', maya, true);
  pass(presenceLifetimes.hidden - 1);
  expect(presence.note('a', '2', theo)).toEqual([maya]);
  pass(1);
  expect(presence.note('a', '2', theo)).toEqual([]);
  presence.note('a', '1', maya, true);
  presence.leave('1');
  expect(presence.note('a', '2', theo)).toEqual([]);
});

test('a person who leaves during the lookup of the draft is no longer listed', async () => {
  const looked = Promise.withResolvers<undefined>();
  const store = { findDraft: () => looked.promise } as unknown as NewsroomStore;
  const app = new Hono<SignedInEnv>()
    .use((c, next) => {
      const name = c.req.header('X-Name')!;
      c.set('user', { name, email: `${name}@example.org` });
      return next();
    })
    .route('/', createPresenceRoutes(store));
  const send = (name: string, method: string, body: object) =>
    app.request('/presence', {
      method,
      headers: { 'Content-Type': 'application/json', 'X-Newsroom': '1', 'X-Name': name },
      body: JSON.stringify(body),
    });
  const entry = { collection: 'pages-en', slug: 'about' };
  const window = crypto.randomUUID();
  const visit = send('maya', 'POST', { ...entry, window });
  await send('maya', 'DELETE', { window });
  looked.resolve(undefined);
  expect((await visit).status).toBe(200);
  const later = await send('theo', 'POST', { ...entry, window: crypto.randomUUID() });
  expect(await later.json()).toEqual({ others: [] });
});
