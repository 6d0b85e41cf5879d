import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testMoment, removeCache } from '../site.ts';
import { makeFolder } from '../temporary-folder.ts';

const release = {
  path: 'content/releases/en/2011/governor-suspends.md',
  slug: '2011/governor-suspends',
};

interface Site {
  state: 'building' | 'ready' | 'failed';
  problems?: { file: string; field: string }[];
}

/** A client of the newsroom's API, which signs in with its first request. */
function defineClient(url: string) {
  const headers: Record<string, string> = {
    Origin: url,
    'X-Newsroom': '1',
    'Content-Type': 'application/json',
  };
  async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${url}/admin/api/${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    headers.Cookie ??= answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return (await answer.json()) as T;
  }
  const act = <T>(action: string, params: object) => ask<T>('POST', 'store', { action, params });
  return { ask, act };
}

test('npm start turns a folder into a repository, and broken content is corrected in the admin', async () => {
  const base = makeFolder();
  const [contentDir, outDir] = [join(base, 'content'), join(base, 'site')];
  cpSync('tests/fixtures/newsroom', contentDir, { recursive: true });
  const file = join(contentDir, release.path.replace('content/', ''));
  const whole = await readFile(file, 'utf8');
  await writeFile(file, whole.replace(/^headline: .*$/m, 'headline:'));

  const env = {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    NEWSROOM_NOW: testMoment,
    PORT: '0',
    XDG_STATE_HOME: join(base, 'state'),
  };
  onTestFinished(() => removeCache(outDir, env));
  const server = spawn(process.execPath, ['src/cli/main.ts', 'start'], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void server.kill('SIGKILL'));
  let printed = '';
  const awaitPrinted = async (pattern: RegExp) => {
    const more = server.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false });
    for await (const text of pattern.test(printed) ? [] : more) {
      printed += text as string;
      if (pattern.test(printed)) break;
    }
    return pattern.exec(printed);
  };
  const [, url = '', code = ''] = (await awaitPrinted(/(\S+)\/admin\/#code=(\S+)/)) ?? [];
  // Signing in does not wait for the build.
  expect(printed).not.toContain('releases/en');
  expect((await fetch(url)).status).toBe(503);
  expect(execFileSync('git', ['-C', contentDir, 'log', '--format=%D'], { encoding: 'utf8' })).toBe(
    'HEAD -> main\n',
  );
  expect(await (await fetch(`${url}/admin/`)).text()).toContain('<script');
  const { ask, act } = defineClient(url);
  await ask('POST', 'session', { code, name: 'Ruth Okafor', email: 'ruth@example.org' });
  await awaitPrinted(/releases\/en\/2011\/governor-suspends\.md:3 \(headline\)/);
  await expect.poll(async () => (await ask<Site>('GET', 'site')).state).not.toBe('building');
  server.stdout.resume();
  expect(await ask<Site>('GET', 'site')).toMatchObject({
    state: 'failed',
    problems: [
      {
        file: 'releases/en/2011/governor-suspends.md',
        field: 'headline',
        // A message that the admin translates.
        cause: { text: '{name} is empty' },
      },
    ],
  });

  const [entry] = await act<{ version: string }[]>('entriesByFiles', {
    files: [{ path: release.path }],
  });
  const draft = { collection: 'releases-en', slug: release.slug };
  await act('persistEntry', {
    dataFiles: [{ ...release, raw: whole, base: entry!.version }],
    assets: [],
    options: { commitMessage: 'Give it a headline', collectionName: draft.collection },
  });
  await act('publishUnpublishedEntry', draft);
  const getState = async () => (await ask<Site>('GET', 'site')).state;
  expect(await getState()).toBe('building');
  await expect.poll(getState).not.toBe('building');
  expect(await getState()).toBe('ready');
  const headline = /^headline: (.*)$/m.exec(whole)![1]!;
  const page = await fetch(`${url}/releases/governor-suspends/`);
  expect(await page.text()).toContain(headline);
  expect((await fetch(`${url}/admin/`)).status).toBe(200);

  server.kill('SIGINT');
  expect(await once(server, 'exit')).toEqual([0, null]);
});
