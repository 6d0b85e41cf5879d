import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createBuildProcess } from './build-process.ts';

/** A build process that runs a script; `command` is build, validate or take-down. */
function setUp(script: string) {
  const output: string[] = [];
  const program = `const command = process.argv[1];\n${script}`;
  const builds = createBuildProcess([process.execPath, '-e', program], (text) => output.push(text));
  return { builds, output };
}

const problem = {
  code: 'x',
  file: 'pages/en/x.md',
  cause: { text: 'it is wrong' },
  remedy: { text: 'Mend it.' },
};

describe('a build in a separate process', () => {
  test('passes its output on, and succeeds with exit code 0', async () => {
    const { builds, output } = setUp(`console.log(command); console.error('slowly')`);
    expect(await builds.build()).toEqual({});
    expect(output.toSorted()).toEqual(['build\n', 'slowly\n']);
  });

  test('gets no environment variables that a build does not need', async () => {
    vi.stubEnv('GITHUB_TOKEN', 'secret').stubEnv('CONTENT_DIR', 'content');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { builds, output } = setUp(
      `console.log(process.env.CONTENT_DIR, process.env.GITHUB_TOKEN)`,
    );
    await builds.build();
    expect(output).toEqual(['content undefined\n']);
  });

  test('reports content problems when it fails', async () => {
    const { builds, output } = setUp(`
      if (command === 'validate') console.log(JSON.stringify({ problems: [${JSON.stringify(problem)}] }));
      process.exitCode = 1;`);
    expect(await builds.build()).toEqual({ problems: [problem] });
    expect(output).toEqual([]);
  });

  test('reports its last output when it fails with valid content', async () => {
    const { builds } = setUp(`
      if (command === 'validate') console.log('{"problems":[]}');
      else { console.error('The disk is full.'); process.exitCode = 1; }`);
    expect(await builds.build()).toEqual({ cause: 'The disk is full.' });
  });

  test('takes down during a build, and returns what it took down', async () => {
    const { builds, output } = setUp(`
      if (command === 'build') { console.log('begun'); setInterval(() => undefined, 1000); }
      if (command === 'take-down') console.log('{"takenDown":[],"nextMoment":7}');`);
    const ended = builds.build();
    while (output.length === 0) await new Promise(setImmediate);
    expect(await builds.takeDown('/content')).toEqual({ takenDown: [], nextMoment: 7 });
    builds.close();
    expect(await ended).toEqual({ cause: 'The build was stopped.' });
  });

  test('rejects with its output when a takedown fails', async () => {
    const { builds } = setUp(`console.error('EACCES'); process.exitCode = 1;`);
    await expect(builds.takeDown('/content')).rejects.toThrow('EACCES');
  });

  test('is killed on close', async () => {
    const { builds, output } = setUp(`
      if (command === 'build') { console.log('begun'); setInterval(() => undefined, 1000); }`);
    const ended = builds.build();
    while (output.length === 0) await new Promise(setImmediate);
    builds.close();
    expect(await ended).toEqual({ cause: 'The build was stopped.' });
  });

  test('rejects when the program does not exist', async () => {
    const builds = createBuildProcess(['/nowhere/node'], () => undefined);
    await expect(builds.build()).rejects.toThrow('ENOENT');
  });
});
