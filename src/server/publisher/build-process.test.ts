import { execFileSync } from 'node:child_process';
import { getPriority } from 'node:os';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createBuildProcess } from './build-process.ts';

/** Answers each request; `handlers` are the functions of a script by the name of the request. */
const toBuilder = (handlers: string) => `
  const handlers = ${handlers};
  process.on('message', async ({ id, name, ...request }) => {
    try { process.send({ id, result: await handlers[name](request) }); }
    catch (error) { process.send({ id, error: error.message }); }
    if (globalThis.memory) process.send({ memory: globalThis.memory });
  });
  process.on('disconnect', () => process.exit());`;

/** A build process that runs scripts; in that of takedowns, `args` are its arguments. */
function setUp({ builder = '{}', takeDown = '' }) {
  const output: string[] = [];
  const program = `
    const [command, ...args] = process.argv.slice(1);
    if (command === 'serve-builds') { ${toBuilder(builder)} } else { ${takeDown} }`;
  const builds = createBuildProcess([process.execPath, '-e', program], (text) => output.push(text));
  onTestFinished(() => builds.close());
  return { builds, output };
}

const waitFor = async (output: readonly string[]) => {
  while (output.length === 0) await new Promise(setImmediate);
};

const endless = `{ build() { console.log('begun'); return new Promise(() => setInterval(() => undefined, 1000)); } }`;

describe('a build', () => {
  test('passes its output on, and keeps its memory for the next one', async () => {
    const { builds, output } = setUp({
      builder: `{ build() { this.count = (this.count ?? 0) + 1; console.log(this.count); return {}; } }`,
    });
    expect([await builds.build(), await builds.build()]).toEqual([{}, {}]);
    await expect.poll(() => output.join('')).toBe('1\n2\n');
  });

  test('gets no environment variables that a build does not need', async () => {
    vi.stubEnv('GITHUB_TOKEN', 'secret').stubEnv('CONTENT_DIR', 'content');
    const { builds, output } = setUp({
      builder: `{ build() { console.log(process.env.CONTENT_DIR, process.env.GITHUB_TOKEN); return {}; } }`,
    });
    await builds.build();
    await expect.poll(() => output).toEqual(['content undefined\n']);
  });

  test('gives large buffers back to the system', async () => {
    const { builds, output } = setUp({
      builder: `{ build() { console.log(process.env.MALLOC_MMAP_THRESHOLD_); return {}; } }`,
    });
    await builds.build();
    await expect.poll(() => output).toEqual(['4194304\n']);
  });

  test('fails, and the server goes on, while too many files are open to start it', () => {
    const script = `
      import { openSync } from 'node:fs';
      import { createBuildProcess } from '${import.meta.resolve('./build-process.ts')}';
      const builds = createBuildProcess([process.execPath], () => undefined);
      try { for (;;) openSync('.'); } catch {}
      process.stdout.write((await builds.build()).cause, () => process.exit());`;
    const limited = ['-c', 'ulimit -n 64; exec "$0" --input-type=module -e "$1"'];
    const printed = execFileSync('sh', [...limited, process.execPath, script]);
    expect(printed.toString()).toMatch(/EMFILE/);
  });

  // Only an administrator may raise a priority again.
  test.runIf(process.getuid?.() === 0)(
    'leaves the processor to others if it is the first of a server, until somebody waits for its end',
    async () => {
      const { builds, output } = setUp({
        builder: `{ async build() {
          const { getPriority } = require('node:os');
          const own = ${getPriority()};
          this.count = (this.count ?? 0) + 1;
          while (this.count === 1 && getPriority() === own) await new Promise(setImmediate);
          console.log(getPriority());
          while (getPriority() !== own) await new Promise(setImmediate);
          return {};
        }, hurry() {} }`,
      });
      const built = builds.build();
      await expect.poll(() => output.join('')).toBe('10\n');
      builds.hurry();
      await built;
      await builds.build();
      await expect.poll(() => output.join('')).toBe(`10\n${getPriority()}\n`);
    },
  );

  test('reports what it answers, and why it fails', async () => {
    const { builds } = setUp({
      builder: `{ build() { this.count = (this.count ?? 0) + 1; if (this.count === 2) throw new Error('The disk is full.'); return { problems: [] }; } }`,
    });
    expect(await builds.build()).toEqual({ problems: [] });
    expect(await builds.build()).toEqual({ cause: 'The disk is full.' });
  });

  test('reports its last output when its process ends, and the next one has a new process', async () => {
    const { builds } = setUp({
      builder: `{ build() { console.error('Out of memory.'); process.exit(134); } }`,
    });
    expect(await builds.build()).toEqual({ cause: 'Out of memory.' });
    expect(await builds.build()).toEqual({ cause: 'Out of memory.' });
  });

  test('has another process after one that takes much memory', async () => {
    const { builds, output } = setUp({
      builder: `{ build() { process.prependListener('disconnect', () => console.log('ended')); globalThis.memory = 2e9; return {}; } }`,
    });
    expect(await builds.build()).toEqual({});
    await waitFor(output);
    await expect.poll(() => output).toEqual(['ended\n']);
    expect(await builds.build()).toEqual({});
  });

  test('ends its process when nobody works for half an hour, and has another one ready when somebody does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { builds, output } = setUp({
      builder: `{
        build() { console.log('build'); this.watch ??= process.prependListener('disconnect', () => console.log('ended')); return {}; },
        'warm-up'() { console.log('warm-up'); return {}; } }`,
    });
    await builds.build();
    vi.advanceTimersByTime(20 * 60_000);
    builds.keepReady();
    vi.advanceTimersByTime(20 * 60_000);
    await builds.build();
    vi.advanceTimersByTime(30 * 60_000);
    await expect.poll(() => output.join('')).toContain('ended');
    builds.keepReady();
    await expect.poll(() => output.join('')).toBe('build\nbuild\nended\nwarm-up\n');
  });

  test('ends its process when nobody works, although the last request has failed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { builds, output } = setUp({
      builder: `{ build() { process.prependListener('disconnect', () => console.log('ended')); throw new Error('The disk is full.'); } }`,
    });
    expect(await builds.build()).toEqual({ cause: 'The disk is full.' });
    vi.advanceTimersByTime(30 * 60_000);
    await expect.poll(() => output.join('')).toBe('ended\n');
  });

  test('does not have another process ready after one that died of it, until a build has succeeded', async () => {
    const { builds, output } = setUp({
      builder: `{
        'warm-up'() { console.log('warm-up'); return new Promise(() => undefined); },
        prepare() { process.exit(1); },
        build() { console.log('build'); return {}; } }`,
    });
    builds.keepReady();
    await expect(builds.prepare(0)).rejects.toThrow();
    builds.keepReady();
    expect(await builds.build()).toEqual({});
    await expect.poll(() => output.join('')).toBe('warm-up\nbuild\n');
  });

  test('is stopped on close', async () => {
    const { builds, output } = setUp({ builder: endless });
    const ended = builds.build();
    await waitFor(output);
    builds.close();
    expect(await ended).toEqual({ cause: 'The build was stopped.' });
  });

  test('and a takedown start no process after close, which would keep the server from ending', async () => {
    const { builds, output } = setUp({
      builder: `{ build() { console.log('begun'); return {}; } }`,
      takeDown: `console.log('{"takenDown":[]}');`,
    });
    builds.close();
    expect(await builds.build()).toEqual({ cause: 'The build was stopped.' });
    await expect(builds.takeDown(true)).rejects.toThrow();
    expect(output).toEqual([]);
  });

  test('fails when the program does not exist', async () => {
    const builds = createBuildProcess(['/nowhere/node'], () => undefined);
    expect((await builds.build()).cause).toContain('ENOENT');
  });
});

describe('a takedown', () => {
  const result = { takenDown: [], nextMoment: 7 };

  test('uses what builds have read', async () => {
    const { builds } = setUp({
      builder: `{ 'take-down': ({ isRebuilt }) => ({ takenDown: [], nextMoment: isRebuilt ? 8 : 7 }) }`,
    });
    expect(await builds.takeDown(false)).toEqual({ takenDown: [], nextMoment: 7 });
  });

  test('does not wait for a build', async () => {
    const { builds, output } = setUp({
      builder: endless,
      takeDown: `if (command === 'take-down' && args.join(' ') === '--json --before-build --during-build') console.log('${JSON.stringify(result)}');`,
    });
    void builds.build();
    await waitFor(output);
    expect(await builds.takeDown(true)).toEqual(result);
  });

  test('that another process does lets a build forget what it knows of the output folder', async () => {
    const { builds, output } = setUp({
      builder: `{ build: ${endless}.build, 'folder-changed'() { console.log('changed'); } }`,
      takeDown: `console.log('${JSON.stringify(result)}');`,
    });
    void builds.build();
    await waitFor(output);
    await builds.takeDown(true);
    await expect.poll(() => output.join('')).toBe('begun\nchanged\n');
  });

  test('does not wait for a preparation either, and leaves nothing to it', async () => {
    const { builds, output } = setUp({
      builder: `{ 'warm-up'() { console.log('begun'); return new Promise(() => undefined); } }`,
      takeDown: `if (args.join(' ') === '--json') console.log('${JSON.stringify(result)}');`,
    });
    builds.keepReady();
    await waitFor(output);
    expect(await builds.takeDown(false)).toEqual(result);
  });

  test('does not need what builds', async () => {
    const { builds } = setUp({
      builder: `{ 'take-down'() { process.exit(1); } }`,
      takeDown: `console.log('${JSON.stringify(result)}');`,
    });
    expect(await builds.takeDown(false)).toEqual(result);
  });

  test('rejects with its output when it fails', async () => {
    const { builds } = setUp({ takeDown: `console.error('EACCES'); process.exitCode = 1;` });
    await expect(builds.takeDown(false)).rejects.toThrow('EACCES');
  });

  describe('beside another that repairs what mentions what is gone', () => {
    const repair = `setInterval(() => undefined, 1000)`;
    const first = { id: 'en/releases/first', reason: { text: 'it is a draft' } };
    const both = { takenDown: [first, { ...first, id: 'en/releases/second' }], nextMoment: 7 };

    test.each<[string, { builder: string; takeDown?: string }]>([
      [
        'in the process that builds',
        {
          builder: `{ 'take-down'() { console.log('repairing'); return new Promise(() => ${repair}); } }`,
        },
      ],
      [
        'in a process of its own beside a build',
        {
          builder: endless,
          takeDown: `if (!args.includes('--look-first')) { process.send('repairing'); ${repair}; } else `,
        },
      ],
    ])('%s stops that one if more must go, and does its work as well', async (_, scripts) => {
      const isBuilding = scripts.takeDown !== undefined;
      const { builds, output } = setUp({
        builder: scripts.builder,
        takeDown: `${scripts.takeDown ?? ''} {
          process.send('found');
          process.once('message', () => console.log('${JSON.stringify(both)}'));
        }`,
      });
      if (isBuilding) void builds.build();
      if (isBuilding) await waitFor(output);
      const { promise, resolve } = Promise.withResolvers<void>();
      const repaired = builds.takeDown(false, resolve);
      await (isBuilding ? promise : waitFor(output));
      expect(await builds.takeDown(true)).toEqual(both);
      // The other one has reported it.
      expect(await repaired).toEqual({ ...both, takenDown: [] });
    });

    test('it waits for that one if nothing more must go', async () => {
      const { builds, output } = setUp({
        builder: `{
          'take-down'() { console.log('asked'); return new Promise((resolve) => (this.end = resolve)); },
          'folder-changed'() { this.end(${JSON.stringify(result)}); },
        }`,
        takeDown: `if (args.join(' ') === '--json --before-build --look-first') console.log('null');`,
      });
      const repaired = builds.takeDown(false);
      await waitFor(output);
      const beside = builds.takeDown(true);
      expect(await repaired).toEqual(result);
      // Only then it takes down itself, in the same process.
      await expect.poll(() => output.join('')).toBe('asked\nasked\n');
      builds.close();
      await expect(beside).rejects.toThrow();
    });
  });
});
