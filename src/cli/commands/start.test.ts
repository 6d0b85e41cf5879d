import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { getEnvironment, type Environment } from '../../environment/environment.ts';
import { demandProtection } from '../../server/store/repository/protection.ts';
import { openDevAdmin } from './dev-admin.ts';
import { start } from './start.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { waitLimit } from '../../../tests/time-limits.ts';

/** Answers what a server asks of the process that builds. */
const program = `
const { existsSync, mkdirSync, readFileSync, watch, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const outDir = process.env.OUT_DIR;
const handlers = {
  async 'take-down'() {
    if (process.argv[1] === 'waiting') await waitFor(outDir + '.go');
    return { takenDown: [] };
  },
  async build() {
    console.log('Building …');
    mkdirSync(outDir, { recursive: true });
    const made = process.argv[1] === 'showing' ? readFileSync(process.env.PUBLISHED_DIR + '/settings/site.yml') : 'built';
    writeFileSync(outDir + '/index.html', made);
    writeFileSync(outDir + '/404.html', '<!doctype html><html lang="en" data-status="404">');
    return {};
  },
};
async function waitFor(file) {
  const { promise, resolve } = Promise.withResolvers();
  const watcher = watch(dirname(file), () => existsSync(file) && resolve());
  if (!existsSync(file)) await promise;
  watcher.close();
}
let last = Promise.resolve();
process.on('message', ({ id, name }) => {
  last = last.then(async () => process.send({ id, result: await handlers[name]() }));
});
process.on('disconnect', () => process.exit());
`;

/** An environment for a copy of the sample newsroom, in a folder that is not a repository. */
async function setUp(variables: Record<string, string> = {}): Promise<Environment> {
  const base = makeFolder();
  const folders = { CONTENT_DIR: join(base, 'content'), OUT_DIR: join(base, 'site') };
  cpSync('tests/fixtures/newsroom', folders.CONTENT_DIR, { recursive: true });
  vi.stubEnv('OUT_DIR', folders.OUT_DIR);
  onTestFinished(() => void vi.unstubAllEnvs());
  return getEnvironment({
    ...folders,
    PORT: '0',
    XDG_STATE_HOME: join(base, 'state'),
    ...variables,
  });
}

/** Collects what is printed. */
function watchTerminal(): string[] {
  const printed: string[] = [];
  const take = (output: unknown) => printed.push(String(output)) > 0;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(take),
    vi.spyOn(console, 'log').mockImplementation(take),
    vi.spyOn(console, 'error').mockImplementation(take),
  ];
  onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
  return printed;
}

describe('start', () => {
  it('prints a link to sign in with, builds, and serves what was built', async () => {
    const environment = await setUp();
    const printed = watchTerminal();
    const { url, close } = await start(environment, [process.execPath, '-e', program]);
    onTestFinished(close);
    expect(await (await fetch(url)).text()).toBe('built');
    // The build begins before or after them.
    const [first, signIn = ''] = printed.filter((line) => line !== 'Building …\n');
    const link = /^Sign in once with (\S+)\/admin\/#code=[\w-]{22} /.exec(signIn);
    expect(first).toBe(`The newsroom is at ${url} (stop it with Ctrl+C)`);
    expect(printed).toContain('Building …\n');
    expect(link?.[1]).toBe(url);
  });

  it('builds of what is committed, and says which files are not', async () => {
    const environment = await setUp();
    const { contentDir } = environment;
    const command: [string, ...string[]] = [process.execPath, '-e', program, 'showing'];
    await (await start(environment, command)).close();
    const file = join(contentDir, 'settings/site.yml');
    const committed = await readFile(file, 'utf8');
    await writeFile(file, `<<<<<<< ours\n${committed}`);
    const printed = watchTerminal();
    const { url, close } = await start(environment, command);
    onTestFinished(close);
    expect(await (await fetch(url)).text()).toBe(committed);
    await vi.waitFor(
      () => expect(printed.join('\n')).toContain('settings/site.yml in '),
      waitLimit,
    );
    const settings = (await (await fetch(`${url}/admin/api/settings`)).json()) as object;
    expect(settings).not.toMatchObject({ siteName: 'Newsroom' });
  });

  it('serves nothing of the previous site during the first takedown, for which signing in does not wait', async () => {
    const environment = await setUp();
    const { outDir } = environment;
    await mkdir(outDir);
    for (const name of ['index.html', '404.html']) await writeFile(join(outDir, name), 'before');
    const printed = watchTerminal();
    const starting = start(environment, [process.execPath, '-e', program, 'waiting']);
    const url = await vi.waitFor(
      () => /is at (\S+)/.exec(printed.join('\n'))?.[1] ?? expect.fail('no address yet'),
      waitLimit,
    );
    for (const path of ['/', '/index.html', '/nowhere/']) {
      const answer = await fetch(url + path);
      expect([answer.status, await answer.text()]).toEqual([
        503,
        expect.stringContaining('The site is not built yet'),
      ]);
    }
    const signIn = await vi.waitFor(
      () => /#code=([\w-]{22}) /.exec(printed.join('\n')) ?? expect.fail('no link yet'),
      waitLimit,
    );
    const answer = await fetch(`${url}/admin/api/session`, {
      method: 'POST',
      headers: { Origin: url, 'X-Newsroom': '1', 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: signIn[1], name: 'Ruth Okafor', email: 'ruth@example.org' }),
    });
    expect(answer.status).toBe(200);
    await writeFile(`${outDir}.go`, '');
    onTestFinished((await starting).close);
    expect(await (await fetch(url)).text()).toBe('built');
  });

  it('says that a newsroom which is no sample gives readers addresses of this machine', async () => {
    const command: [string, ...string[]] = [process.execPath, '-e', program];
    for (const SITE_URL of ['', 'https://news.example.org']) {
      const environment = await setUp({ SITE_URL });
      const file = join(environment.contentDir, 'settings/site.yml');
      await writeFile(
        file,
        (await readFile(file, 'utf8')).replace('sample: true', 'sample: false'),
      );
      const printed = watchTerminal();
      await (await start(environment, command)).close();
      expect(printed.join('').includes('Set SITE_URL to the address')).toBe(SITE_URL === '');
    }
  });

  it('says before all else that the output folder cannot be written, or is of an older version', async () => {
    const environment = await setUp();
    const { outDir } = environment;
    await mkdir(join(outDir, 'api/v1'), { recursive: true });
    await writeFile(join(outDir, 'index.html'), 'another');
    const printed = watchTerminal();
    const command: [string, ...string[]] = [process.execPath, '-e', program];
    await (await start(environment, command)).close();
    expect(printed[0]).toContain('which is neither empty nor a built site');
    printed.length = 0;
    await writeFile(join(outDir, '404.html'), '<!doctype html><html lang="en">');
    const $schema = 'https://news.example.org/api/v1/schemas/start.json';
    await writeFile(join(outDir, 'api/v1/index.json'), JSON.stringify({ $schema }));
    await (await start(environment, command)).close();
    expect(printed[0]).toContain('holds a site of an older version of Dateline');
  });

  it.each([
    ['after', 'first', ['Sign in once with ', 'Building …', 'is not valid JSON']],
    ['before', 'former', ['is not valid JSON', 'Sign in once with ']],
  ])('bundles the admin %s a %s site, and prints the link also if it cannot', async (...row) => {
    const [, site, wanted] = row;
    const caches = makeFolder();
    await mkdir(join(caches, 'admin-0'));
    await writeFile(join(caches, 'admin-0.json'), 'no record');
    const environment = { ...(await setUp()), cacheDir: join(caches, 'site') };
    const { outDir } = environment;
    if (site === 'former') {
      await mkdir(outDir);
      for (const name of ['index.html', '404.html']) await writeFile(join(outDir, name), 'before');
    }
    const printed = watchTerminal();
    const command: [string, ...string[]] = [process.execPath, '-e', program];
    const { close } = await start(environment, command);
    onTestFinished(close);
    const places = wanted.map((text) => printed.findIndex((line) => line.includes(text)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('reports a port in use before it builds', async () => {
    const environment = await setUp();
    const printed = watchTerminal();
    const command: [string, ...string[]] = [process.execPath, '-e', program];
    const { url, close } = await start(environment, command);
    onTestFinished(close);
    printed.length = 0;
    const port = Number(new URL(url).port);
    await expect(start({ ...environment, port }, command)).rejects.toThrow(
      `Port ${port} is taken by another program.`,
    );
    expect(printed).toEqual([]);
  });

  it('does not start without the list of protected names that was used before, nor does development', async () => {
    const { contentDir, ...environment } = await setUp();
    execFileSync('git', ['init', '-q', '-b', 'main', contentDir]);
    const file = join(makeFolder(), 'names.txt');
    await writeFile(file, 'Rosalinda Quintanilla\n', { mode: 0o600 });
    await demandProtection({ contentDir, protectedWords: { file, outside: [] } });
    await expect(start({ contentDir, ...environment })).rejects.toThrow('Set PROTECTED_WORDS');
    const getPreview = () => Promise.resolve({});
    await expect(openDevAdmin({ contentDir, ...environment }, getPreview)).rejects.toThrow(
      'Set PROTECTED_WORDS',
    );
  });
});
