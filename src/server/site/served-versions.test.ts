import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { databaseFile, openVersions } from '../../versions/versions.ts';
import { listen } from '../http/listening.ts';
import { serveVersions } from './served-versions.ts';
import { openFolder } from './static-file.ts';
import { createStaticSite } from './static-site.ts';

type Texts = Readonly<Record<string, string>>;

const minute = 60_000;

/** A server of versions, and what publishes them: as another process would, through its own connection. */
async function setUp() {
  const cacheDir = makeFolder();
  const versions = openVersions(cacheDir);
  const clock = { now: Date.parse('2026-11-24T12:00:00Z') };
  const served = serveVersions(cacheDir, () => clock.now);
  const none = openFolder(join(cacheDir, 'nothing'));
  const server = await listen(
    createStaticSite(() => served.getFiles() ?? none),
    0,
  );
  onTestFinished(async () => {
    await server.close();
    served.close();
    versions.close();
  });
  /** Makes a version of exactly these outputs. */
  const make = (outputs: Texts) => {
    const next = versions.begin();
    for (const path of next.getOutputs().keys()) if (!(path in outputs)) next.remove(path);
    for (const [path, text] of Object.entries(outputs)) next.set(path, Buffer.from(text));
    return next;
  };
  return {
    cacheDir,
    clock,
    publish: (outputs: Texts) => make(outputs).publish({ time: clock.now, reason: 'publication' }),
    takeDown: (outputs: Texts) =>
      make(outputs).publishAlone({ time: clock.now, reason: 'takedown' }),
    ask: (path: string, headers: Record<string, string> = {}) =>
      fetch(`${server.url}/${path}`, { headers }),
    async read(path: string) {
      const answer = await fetch(`${server.url}/${path}`);
      return `${answer.status} ${await answer.text()}`;
    },
  };
}

const media = (digit: number) => `media/${String(digit).repeat(16)}-640.avif`;

describe('a server of versions', () => {
  test('serves the newest as soon as it is published', async () => {
    const { publish, read } = await setUp();
    expect(await read('')).toMatch(/^404/);
    publish({ 'index.html': 'one', '404.html': 'nothing' });
    expect(await read('')).toBe('200 one');
    publish({ 'index.html': 'two', 'a/index.html': 'a', '404.html': 'nothing' });
    expect([await read(''), await read('a')]).toEqual(['200 two', '200 a']);
    publish({ 'index.html': 'two', '404.html': 'nothing' });
    expect(await read('a/')).toBe('404 nothing');
  });

  test('tells bytes apart by their digest, and has the date of the version that brought them', async () => {
    const { publish, ask, clock } = await setUp();
    publish({ 'index.html': 'one', 'a.txt': 'a' });
    const tag = (await ask('a.txt')).headers.get('etag')!;
    clock.now += minute;
    publish({ 'index.html': 'two', 'a.txt': 'a' });
    expect((await ask('a.txt', { 'if-none-match': tag })).status).toBe(304);
    expect((await ask('a.txt')).headers.get('last-modified')).toBe('Tue, 24 Nov 2026 12:00:00 GMT');
    expect((await ask('')).headers.get('last-modified')).toBe('Tue, 24 Nov 2026 12:01:00 GMT');
  });

  test('serves for five minutes what a page of the former version shows, but no former page', async () => {
    const { publish, read, clock } = await setUp();
    publish({ 'index.html': media(1), [media(1)]: 'former', 'old/index.html': 'old' });
    publish({ 'index.html': media(2), [media(2)]: 'new' });
    expect(await read(media(1))).toBe('200 former');
    expect(await read('old/')).toMatch(/^404/);
    clock.now += 5 * minute + 1;
    expect(await read(media(1))).toMatch(/^404/);
    expect(await read(media(2))).toBe('200 new');
  });

  test('serves nothing that was taken down', async () => {
    const { publish, takeDown, read } = await setUp();
    publish({ 'index.html': media(1), [media(1)]: 'portrait', 'story/index.html': 'story' });
    for (const path of ['story/', media(1)]) expect(await read(path)).toMatch(/^200/);
    takeDown({ 'index.html': 'nobody' });
    for (const path of ['story/', media(1)]) expect(await read(path)).toMatch(/^404/);
    expect(await read('')).toBe('200 nobody');
  });

  test('answers 404 for a document that a takedown has emptied, also from a folder', async () => {
    const { cacheDir, takeDown, ask } = await setUp();
    takeDown({ 'api/v1/en/testimonies/a.json': '' });
    expect((await ask('api/v1/en/testimonies/a.json')).status).toBe(404);
    writeFileSync(join(cacheDir, 'a.json'), '');
    expect(await openFolder(cacheDir).getFile(['a.json'])).toBeUndefined();
  });

  test('goes on when the cache is deleted and built again', async () => {
    const { publish, read, cacheDir } = await setUp();
    publish({ 'index.html': 'one' });
    expect(await read('')).toBe('200 one');
    rmSync(cacheDir, { recursive: true });
    expect(await read('')).toMatch(/^404/);
    const again = openVersions(cacheDir);
    onTestFinished(() => again.close());
    const next = again.begin();
    next.set('index.html', Buffer.from('again'));
    next.publish({ time: 1, reason: 'publication' });
    expect(await read('')).toBe('200 again');
  });

  test('takes bytes that the cache has lost from the output folder, if they are the same', async () => {
    const { cacheDir, publish } = await setUp();
    publish({ 'a.txt': 'a', 'b.txt': 'b' });
    rmSync(join(cacheDir, 'store'), { recursive: true });
    const outDir = makeFolder();
    for (const path of ['a.txt', 'b.txt']) writeFileSync(join(outDir, path), 'a');
    let lost = 0;
    const served = serveVersions(
      cacheDir,
      () => 0,
      () => (lost += 1),
      openFolder(outDir),
    );
    const files = served.getFiles()!;
    expect(Buffer.from((await files.getFile(['a.txt']))!.bytes).toString()).toBe('a');
    await expect(files.getFile(['b.txt'])).rejects.toThrow('The bytes of b.txt are missing');
    expect(lost).toBe(2);
    served.close();
  });

  test('leaves readers to the output folder while its file cannot be opened, as on a full disk', () => {
    const cacheDir = makeFolder();
    const served = serveVersions(cacheDir, () => 0);
    mkdirSync(join(cacheDir, databaseFile));
    expect(served.getFiles()).toBeUndefined();
    expect(served.list()).toEqual([]);
    rmSync(join(cacheDir, databaseFile), { recursive: true });
    openVersions(cacheDir).close();
    expect(served.list()).toEqual([]);
    expect(served.get()).toBeDefined();
    served.close();
  });
});

test('a reader during 50 publications never meets parts of two versions, nor a missing file', async () => {
  const { publish, read } = await setUp();
  const pages = Array.from({ length: 10 }, (_, index) => `page-${index}/index.html`);
  const publishMark = (mark: number) => {
    const asset = `_astro/style.${mark}.css`;
    const page = `mark ${mark}; ${asset} ${pages.join(' ')}`;
    publish({ ...Object.fromEntries(pages.map((path) => [path, page])), [asset]: `mark ${mark};` });
  };
  publishMark(0);
  const state = { isPublishing: true, seen: new Set<string>() };
  async function crawl() {
    while (state.isPublishing)
      for (const path of pages) {
        const page = await read(path);
        const [, mark, asset] = /^200 mark (\d+); (\S+)/.exec(page) ?? expect.fail(page);
        expect(await read(asset!)).toBe(`200 mark ${mark};`);
        state.seen.add(mark!);
      }
  }
  async function publishAll() {
    for (let mark = 1; mark <= 50; mark += 1) {
      publishMark(mark);
      // Readers get their turn.
      await read(pages[0]!);
    }
    state.isPublishing = false;
  }
  await Promise.all([publishAll(), crawl(), crawl(), crawl()]);
  expect(state.seen.size).toBeGreaterThan(20);
  expect(await read('page-3/')).toMatch(/^200 mark 50;/);
});
