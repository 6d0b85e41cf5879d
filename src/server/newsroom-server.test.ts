import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VersionList } from './publisher/site-routes.ts';
import { makeSmallPicture } from './store-api/small-picture.ts';
import { codeLifetime } from './sign-in/sign-in-codes.ts';
import { firstPage, setFields } from '../../tests/server/store-samples.ts';
import { openTrialNewsroom, type TrialNewsroom } from '../../tests/server/trial-newsroom.ts';

const release = 'content/releases/en/2011/governor-suspends.md';
const files = [{ path: release }];
const draft = { collection: 'releases-en', slug: '2011/governor-suspends' };

let newsroom: TrialNewsroom;
let cookie: string;

beforeAll(async () => {
  newsroom = await openTrialNewsroom();
  cookie = await newsroom.signIn();
});
afterAll(() => newsroom.close());

async function get<T>(answer: Promise<Response>): Promise<T> {
  const response = await answer;
  const body = (await response.json()) as T;
  expect({ status: response.status, body }).toMatchObject({ status: 200 });
  return body;
}

describe('signing in', () => {
  test('suggests the user in Git’s settings to a person with the link', async () => {
    const suggest = (code: string) =>
      get(newsroom.ask('POST', '/admin/api/session/suggestion', { body: { code } }));
    expect(await get(newsroom.ask('GET', '/admin/api/session'))).toEqual({ user: null });
    expect(await suggest('a guess')).toEqual({ problem: 'wrong-code' });
    const suggested = { name: 'Nadia Farouk', email: 'nadia@example.org' };
    const code = newsroom.getCode();
    expect(await suggest(code)).toEqual({ suggested });
    expect(newsroom.getCode()).toBe(code);
  });

  test('identifies the person from then on', async () => {
    const answer = await newsroom.ask('GET', '/admin/api/session', { cookie });
    expect(await answer.json()).toEqual({
      user: { name: 'Ruth Okafor', email: 'ruth@example.org' },
    });
    expect(answer.headers.get('date')).toBe('Tue, 24 Nov 2026 17:00:00 GMT');
  });

  test('works once per link', async () => {
    const body = { code: newsroom.getCode(), name: 'Mei Hsu', email: 'mei@example.org' };
    const first = await newsroom.ask('POST', '/admin/api/session', { body });
    expect([first.status, await first.json()]).toEqual([
      200,
      { user: { name: 'Mei Hsu', email: 'mei@example.org' } },
    ]);
    const second = await newsroom.ask('POST', '/admin/api/session', { body });
    expect([second.status, await second.json()]).toMatchObject([401, { code: 'wrong-code' }]);
  });

  test('lets a link be used again after a typo in the address', async () => {
    const body = { code: newsroom.getCode(), name: 'Mei Hsu', email: 'mei at example.org' };
    const first = await newsroom.ask('POST', '/admin/api/session', { body });
    expect([first.status, await first.json()]).toMatchObject([400, { code: 'wrong-person' }]);
    const email = 'mei@example.org';
    const second = await newsroom.ask('POST', '/admin/api/session', { body: { ...body, email } });
    expect(second.status).toBe(200);
  });

  test('with an expired link points to a new one', async () => {
    const body = { code: newsroom.getCode(), name: 'Mei Hsu', email: 'mei@example.org' };
    newsroom.passTime(codeLifetime);
    const late = await newsroom.ask('POST', '/admin/api/session', { body });
    expect([late.status, await late.json()]).toMatchObject([401, { code: 'expired-code' }]);
    expect(newsroom.getCode()).not.toBe(body.code);
  });

  test('ends on signing out, for every copy of that cookie and for no other', async () => {
    const [own, other] = [await newsroom.signIn(), await newsroom.signIn()];
    const answer = await newsroom.ask('DELETE', '/admin/api/session', { cookie: own });
    expect(answer.headers.get('set-cookie')).toMatch(/Max-Age=0/);
    // Nor does the browser keep pictures that it has shown.
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
    const params = { files };
    expect((await newsroom.act(own, 'entriesByFiles', params)).status).toBe(401);
    expect((await newsroom.act(other, 'entriesByFiles', params)).status).toBe(200);
  });
});

describe('the store', () => {
  test('requires signing in', async () => {
    const answer = await newsroom.act('', 'entriesByFiles', { files });
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'not-signed-in' }]);
  });

  test('refuses a tab of somebody else than the person who signed in last in the browser', async () => {
    const ask = async (email: string) => {
      const headers = { 'X-User': email };
      const body = { action: 'entriesByFiles', params: { files } };
      const answer = await newsroom.ask('POST', '/admin/api/store', { cookie, body, headers });
      return [answer.status, ((await answer.json()) as { code?: string }).code];
    };
    expect(await ask('mei@example.org')).toEqual([401, 'other-user']);
    expect(await ask('ruth@example.org')).toEqual([200, undefined]);
  });

  test('lists, reads and saves, and the person who saves is the author', async () => {
    const { entries } = await get<{ entries: { file: { path: string } }[] }>(
      newsroom.act(cookie, 'listEntries', firstPage),
    );
    expect(entries.map(({ file }) => file.path)).toContain(release);
    const [entry] = await get<{ data: string; version: string }[]>(
      newsroom.act(cookie, 'entriesByFiles', { files }),
    );
    const { data, version } = entry!;
    const raw = setFields(data, { headline: 'Governor suspends it' });
    const saved = await get<{ version: string }>(
      newsroom.act(cookie, 'persistEntry', {
        dataFiles: [{ path: release, slug: draft.slug, raw, base: version }],
        assets: [],
        options: { commitMessage: 'Update the release', collectionName: draft.collection },
      }),
    );
    expect(await newsroom.git('log', '-1', '--format=%an <%ae>', saved.version)).toBe(
      'Ruth Okafor <ruth@example.org>\n',
    );
    expect(await get(newsroom.act(cookie, 'unpublishedEntries', {}))).toEqual([
      'releases-en/2011/governor-suspends',
    ]);
  });

  test('answers errors with a sentence, a code and a status', async () => {
    const answer = await newsroom.act(cookie, 'unpublishedEntry', { id: 'people/nobody' });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      error: 'There is no draft of people/nobody.',
      code: 'not-found',
    });
  });

  test('says what is wrong with a malformed request', async () => {
    const answer = await newsroom.act(cookie, 'entriesByFiles', { files, force: true });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'malformed' }]);
  });

  test('rejects an entry of more than 2 MB as too large', async () => {
    const answer = await newsroom.act(cookie, 'persistEntry', {
      dataFiles: [{ path: release, slug: draft.slug, raw: 'x'.repeat(2 * 1024 * 1024 + 1) }],
      assets: [],
      options: { commitMessage: 'Too much', collectionName: draft.collection },
    });
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'too-large' }]);
  });

  test('keeps its answers out of every cache', async () => {
    const answer = await newsroom.act(cookie, 'entriesByFiles', { files });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

test('what the preview knows is for people who are signed in, and loaded again only if it has changed', async () => {
  const address = '/admin/api/preview/2011-07.json';
  expect((await newsroom.ask('GET', address)).status).toBe(401);
  const answer = await newsroom.ask('GET', address, { cookie });
  expect([answer.status, await answer.json()]).toEqual([200, {}]);
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  const headers = { 'If-None-Match': answer.headers.get('etag')! };
  expect((await newsroom.ask('GET', address, { cookie, headers })).status).toBe(304);
  for (const other of ['2012-01.json', '..%2f2011-07.json', '%2e%2e%2f%2e%2e%2findex.html'])
    expect((await newsroom.ask('GET', `/admin/api/preview/${other}`, { cookie })).status).toBe(404);
});

describe('media', () => {
  test('are shown to people who are signed in, and run no scripts', async () => {
    const path = '/admin/api/media/vigil.png';
    expect((await newsroom.ask('GET', path)).status).toBe(401);
    const answer = await newsroom.ask('GET', path, { cookie });
    expect(answer.status).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'content-length': String(bytes.length),
    });
    // So are those that were replaced or deleted.
    const version = (await newsroom.git('rev-parse', 'HEAD')).trim();
    expect((await newsroom.ask('GET', `${path}?version=${version}`)).status).toBe(401);
    const former = await newsroom.ask('GET', `${path}?version=${version}`, { cookie });
    expect(Object.fromEntries(former.headers)).toEqual(Object.fromEntries(answer.headers));
    for (const [other, status] of [
      ['HEAD', 400],
      ['0'.repeat(40), 404],
    ])
      expect((await newsroom.ask('GET', `${path}?version=${other}`, { cookie })).status).toBe(
        status,
      );
  });

  test('have their blob id as ETag, and are sent once', async () => {
    const path = '/admin/api/media/vigil.png';
    const id = (await newsroom.git('rev-parse', 'HEAD:media/vigil.png')).trim();
    const ask = (tags: string) =>
      newsroom.ask('GET', path, { cookie, headers: { 'If-None-Match': tags } });
    for (const tags of [`"${id}"`, `"other", W/"${id}"`, '*']) {
      const answer = await ask(tags);
      expect([answer.status, answer.headers.get('etag')]).toEqual([304, `"${id}"`]);
      expect((await answer.arrayBuffer()).byteLength).toBe(0);
    }
    expect((await ask('"other"')).status).toBe(200);
    const head = await newsroom.ask('HEAD', path, { cookie });
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(100);
  });

  test('are sent small where many are shown', async () => {
    const ask = (path: string, headers = {}) =>
      newsroom.ask('GET', `/admin/api/media/${path}?small`, { cookie, headers });
    const answer = await ask('vigil.png');
    expect(answer.headers.get('content-type')).toBe('image/avif');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect((await sharp(bytes).metadata()).width).toBe(240);
    const tag = { 'If-None-Match': answer.headers.get('etag') };
    expect((await ask('vigil.png', tag)).status).toBe(304);
    const background = '#223';
    const large = sharp({ create: { width: 2000, height: 1000, channels: 3, background } }).png();
    const small = await makeSmallPicture(await large.toBuffer());
    expect(await sharp(small).metadata()).toMatchObject({ width: 560, height: 280 });
    expect(await makeSmallPicture(Buffer.from('%PDF-1.7'))).toBeUndefined();
  });

  test('that do not exist are answered with 404', async () => {
    expect((await newsroom.ask('GET', '/admin/api/media/none.png', { cookie })).status).toBe(404);
  });
});

describe('who has an entry open', () => {
  const [one, other] = [randomUUID(), randomUUID()];
  const say = <T>(window: string, who: string, entry: object = draft) =>
    get<T>(
      newsroom.ask('POST', '/admin/api/presence', { cookie: who, body: { ...entry, window } }),
    );

  test('is shown to everyone else who has, until they leave', async () => {
    const mei = await newsroom.signIn({ name: 'Mei Hsu', email: 'mei@example.org' });
    expect(await say(one, cookie)).toMatchObject({ others: [] });
    expect(await say(other, mei)).toMatchObject({
      others: [{ name: 'Ruth Okafor', isSelf: false }],
    });
    expect(await say(randomUUID(), cookie)).toMatchObject({
      others: [
        { name: 'Ruth Okafor', isSelf: true },
        { name: 'Mei Hsu', isSelf: false },
      ],
    });
    await get(
      newsroom.ask('DELETE', '/admin/api/presence', { cookie: mei, body: { window: other } }),
    );
    expect(JSON.stringify(await say(one, cookie))).not.toContain('Mei Hsu');
  });

  test('comes with who saved its draft last, or discarded it', async () => {
    const pages = { collection: 'pages-en', slug: 'about' };
    const path = 'content/pages/en/about.md';
    expect(await say(one, cookie, pages)).toEqual({ others: [] });
    const [entry] = await get<{ data: string; version: string }[]>(
      newsroom.act(cookie, 'entriesByFiles', { files: [{ path }] }),
    );
    const { data, version } = entry!;
    const dataFiles = [{ path, slug: 'about', raw: `${data}\nMore.\n`, base: version }];
    const options = { commitMessage: 'Update', collectionName: 'pages-en' };
    const saved = await get<{ version: string }>(
      newsroom.act(cookie, 'persistEntry', { dataFiles, assets: [], options }),
    );
    const savedAt = expect.stringMatching(/^2026-11-24T/) as string;
    const by = { name: 'Ruth Okafor', isSelf: true };
    const draft = { status: 'draft', statusBy: by, savedBy: by, savedAt, isWithdrawn: false };
    for (const [seen, isSeen] of [
      [version, false],
      [saved.version, true],
    ])
      expect(await say(one, cookie, { ...pages, seen })).toEqual({
        others: [],
        draft: { ...draft, isSeen },
      });
    await get(newsroom.act(cookie, 'deleteUnpublishedEntry', { ...pages, seen: saved.version }));
    expect(await say(one, cookie, { ...pages, seen: saved.version, isDraft: true })).toEqual({
      others: [],
      end: { by, isPublished: false },
    });
  });
});

describe('the site', () => {
  test('is served beside the admin', async () => {
    expect(await (await newsroom.ask('GET', '/')).text()).toBe('the site');
    expect((await newsroom.ask('GET', '/administration/')).status).toBe(404);
    const settings = await newsroom.ask('GET', '/admin/api/settings');
    expect(await settings.json()).toMatchObject({ siteUrl: 'https://news.example.org' });
    const admin = await newsroom.ask('GET', '/admin/');
    expect(await admin.text()).toBe('the admin');
    expect(admin.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
  });

  test('can be shown as it was, by those who are signed in', async () => {
    const versions = await newsroom.ask('GET', '/admin/api/versions', { cookie });
    const { versions: listed, shown } = (await versions.json()) as VersionList;
    expect([listed.map(({ change }) => change?.titles[0]), shown]).toEqual([
      ['2 to 3', '1 to 2', undefined],
      3,
    ]);
    const rollBack = async (body: object, options: { cookie?: string } = { cookie }) => {
      const answer = await newsroom.ask('POST', '/admin/api/roll-back', { body, ...options });
      const { code, state, isRolledBack } = (await answer.json()) as Record<string, unknown>;
      return [answer.status, code ?? state, isRolledBack];
    };
    expect(await rollBack({ version: 2 }, {})).toEqual([401, 'not-signed-in', undefined]);
    expect(await rollBack({ version: '2' })).toEqual([400, 'malformed', undefined]);
    expect(await rollBack({ version: 3 })).toEqual([404, 'unknown-version', undefined]);
    // What was the newest of the list no longer is.
    expect(await rollBack({ version: 2, seen: 2 })).toEqual([409, 'conflict', undefined]);
    expect(await rollBack({ version: 1, seen: 3 })).toEqual([422, 'roll-back', undefined]);
    expect(await rollBack({ version: 2 })).toEqual([409, 'returning-media', undefined]);
    expect(await rollBack({ version: 2, isKnown: true })).toEqual([200, 'ready', true]);
  });

  test('is built again when someone commits by hand', async () => {
    const getSite = () =>
      get<{ state: string; commit: string }>(newsroom.ask('GET', '/admin/api/site', { cookie }));
    const former = { number: 2, change: { titles: ['1 to 2'] } };
    expect(await getSite()).toMatchObject({ state: 'ready', isRolledBack: true, former });
    const before = newsroom.getBuilds();
    await newsroom.git('commit', '--quiet', '--allow-empty', '--message=By hand');
    let site = await getSite();
    while (site.state === 'building') site = await getSite();
    const head = (await newsroom.git('rev-parse', 'HEAD')).trim();
    expect([site, newsroom.getBuilds()]).toMatchObject([
      { state: 'ready', commit: head, isRolledBack: false },
      before + 1,
    ]);
  });
});
