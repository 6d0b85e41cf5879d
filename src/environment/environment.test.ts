import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { getEnvironment } from './environment.ts';

describe('the environment', () => {
  test('has sensible defaults', () => {
    const { contentDir, outDir, siteUrl, port } = getEnvironment({});
    expect({ contentDir, outDir, siteUrl, port }).toEqual({
      contentDir: resolve('content'),
      outDir: resolve('dist'),
      siteUrl: 'http://localhost:4321',
      port: 4321,
    });
  });

  test('finds the content behind a link, also where it is still to be made', async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'dateline-link-')));
    onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, 'disk/there'), { recursive: true });
    await symlink('disk', join(folder, 'link'));
    for (const name of ['there', 'new/content'])
      expect(getEnvironment({ CONTENT_DIR: join(folder, 'link', name) }).contentDir).toBe(
        join(folder, 'disk', name),
      );
  });

  test('reads what is published from a copy, with the cache of the content folder', () => {
    const [copied, plain] = [{ PUBLISHED_DIR: resolve('copy') }, {}].map(getEnvironment);
    expect(copied).toMatchObject({
      contentDir: resolve('copy'),
      mediaDir: resolve('copy/media'),
      namedDir: resolve('content'),
      cacheDir: plain!.cacheDir,
      stateDir: plain!.stateDir,
    });
  });

  test('derives the address from the port', () => {
    expect(getEnvironment({ PORT: '8080' }).siteUrl).toBe('http://localhost:8080');
    expect(getEnvironment({ PORT: '0' }).siteUrl).toBe('http://localhost:4321');
  });

  test('reads a moment with its offset', () => {
    expect(getEnvironment({ NEWSROOM_NOW: '2011-06-02T00:00:00-04:00' }).now).toBe(1306987200000);
  });

  test('does not believe a clock that has lost its battery', () => {
    vi.useFakeTimers({ now: Date.UTC(2000, 0, 1, 0, 5) });
    onTestFinished(() => void vi.useRealTimers());
    expect(() => getEnvironment({})).toThrow('says 2000-01-01T00:05:00.000Z. Set it');
    expect(getEnvironment({ NEWSROOM_NOW: '2011-06-02T00:00:00Z' }).isNowFixed).toBe(true);
  });

  test('two sites never share a cache, and the caches of one content folder share a prefix', () => {
    const toNames = (variables: NodeJS.ProcessEnv) =>
      basename(getEnvironment(variables).cacheDir).split('-');
    const [content, site] = toNames({ CONTENT_DIR: '/a' });
    for (const other of [{ OUT_DIR: '/b' }, { SITE_URL: 'https://news.example.org' }])
      expect(toNames({ CONTENT_DIR: '/a', ...other })).toEqual([
        content,
        expect.not.stringMatching(site!),
      ]);
    expect(toNames({ CONTENT_DIR: '/b' })).toEqual([expect.not.stringMatching(content!), site]);
  });

  test.each([
    [{ NEWSROOM_NOW: '2011-06-02' }, 'NEWSROOM_NOW is “2011-06-02”'],
    [{ NEWSROOM_NOW: '2011-06-02T00:00:00' }, 'Write date, time and offset'],
    [{ SITE_URL: 'news.example.org' }, 'SITE_URL is “news.example.org”'],
    [{ SITE_URL: 'https://example.org/news' }, 'without a path'],
    [{ PORT: '99999' }, 'PORT is “99999”'],
  ])('refuses %o and says what to write', (variables, message) => {
    expect(() => getEnvironment(variables)).toThrow(message);
  });
});
