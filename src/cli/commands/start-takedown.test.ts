import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { getEnvironment } from '../../environment/environment.ts';
import { toDigest } from '../../versions/output-store.ts';
import { openVersions } from '../../versions/versions.ts';
import { start } from './start.ts';
import { removeCache } from '../../../tests/site.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { writeFiles } from '../../../tests/write-files.ts';

const origin = 'https://news.example.org';
const first = 'testimonies/en/2011/a-mother-speaks.md';
const second = 'testimonies/en/2011/before-the-council.md';
const toPage = (file: string) => file.replace('en/2011/', '').replace('.md', '/');

/** The content in a repository, which no build accepts, and a small site of it in the cache and the output folder. */
async function setUp() {
  const base = makeFolder();
  const folders = { CONTENT_DIR: join(base, 'content'), OUT_DIR: join(base, 'site') };
  const variables = {
    ...folders,
    SITE_URL: origin,
    NEWSROOM_NOW: '2026-11-24T12:00:00-05:00',
    PORT: '0',
    XDG_STATE_HOME: join(base, 'state'),
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const environment = getEnvironment({ ...process.env });
  onTestFinished(() => removeCache(folders.OUT_DIR, variables));
  cpSync('tests/fixtures/newsroom', folders.CONTENT_DIR, { recursive: true });
  appendFileSync(join(folders.CONTENT_DIR, 'pages/en/about.md'), '\n\n<script></script>\n');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folders.CONTENT_DIR, ...args], { encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Nadia Farouk');
  git('config', 'user.email', 'nadia@newsroom.example');
  git('add', '--all');
  git('commit', '--quiet', '--message=The newsroom as it was');
  const versions = openVersions(environment.cacheDir);
  const next = versions.begin();
  const files: Record<string, string> = {
    'endless.json': '{}',
    '404.html': '<!doctype html><html lang="en" data-status="404"></html>',
    'api/v1/index.json': JSON.stringify({
      $schema: `${origin}/api/v1/schemas/start.json`,
      languages: [{ code: 'en' }, { code: 'es' }],
    }),
  };
  for (const file of [first, second]) {
    const path = toPage(file).slice(0, -1);
    files[`${path}/index.html`] = `<h1>${path}</h1>`;
    files[`api/v1/en/${path}.json`] = JSON.stringify({
      id: `en/${path}`,
      url: `${origin}/${path}/`,
    });
  }
  for (const [path, content] of Object.entries(files)) next.set(path, Buffer.from(content));
  next.publish({ time: environment.now, reason: 'publication' });
  await versions.writeFolder(environment.outDir, `${environment.outDir}.new`);
  versions.close();
  return {
    environment,
    git,
    writeContent: (all: Record<string, string>) => writeFiles(folders.CONTENT_DIR, all),
  };
}

test.runIf(process.platform !== 'win32')(
  'a withdrawal does not wait while what mentions another is searched for, after a build that failed',
  async () => {
    for (const name of ['log', 'error'] as const) vi.spyOn(console, name).mockReturnValue();
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const { environment, git } = await setUp();
    const { url, close } = await start(environment);
    onTestFinished(close);
    const read = async (file: string) => (await fetch(`${url}/${toPage(file)}`)).status;
    const isInFolder = (file: string) =>
      existsSync(join(environment.outDir, toPage(file), 'index.html'));
    expect([await read(first), await read(second), isInFolder(second)]).toEqual([200, 200, true]);

    // To read it takes as long as this test wants.
    const digest = toDigest(Buffer.from('{}'));
    const endless = join(environment.cacheDir, 'store', digest.slice(0, 2), digest.slice(2));
    rmSync(endless);
    execFileSync('mkfifo', [endless]);
    git('rm', '--quiet', first);
    git('commit', '--quiet', '--message=Take back the first');
    const writer = await open(endless, 'w');
    onTestFinished(async () => {
      rmSync(endless, { force: true });
      await writer.close();
    });
    expect([await read(first), await read(second), isInFolder(first)]).toEqual([404, 200, false]);
    git('rm', '--quiet', second);
    git('commit', '--quiet', '--message=Take back the second');
    await expect.poll(() => read(second)).toBe(404);
    await expect.poll(() => isInFolder(second)).toBe(false);
  },
);
