import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createBuildProcess } from './build-process.ts';

/** A build process whose program does what the script says; `command` is build or validate. */
function setUp(script: string) {
  const said: string[] = [];
  const program = `const command = process.argv[1];\n${script}`;
  const builds = createBuildProcess([process.execPath, '-e', program], (text) => said.push(text));
  return { builds, said };
}

const problem = {
  code: 'x',
  file: 'pages/en/x.md',
  cause: { en: 'it is wrong', es: 'está mal' },
  remedy: { en: 'Mend it.', es: 'Corríjalo.' },
};

describe('a build in a process of its own', () => {
  test('passes on what it says, and succeeds with exit code 0', async () => {
    const { builds, said } = setUp(`console.log(command); console.error('slowly')`);
    expect(await builds.build()).toEqual({});
    expect(said.toSorted()).toEqual(['build\n', 'slowly\n']);
  });

  test('sees no variable of the server that is no business of a build', async () => {
    vi.stubEnv('GITHUB_TOKEN', 'secret').stubEnv('CONTENT_DIR', 'content');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { builds, said } = setUp(
      `console.log(process.env.CONTENT_DIR, process.env.GITHUB_TOKEN)`,
    );
    await builds.build();
    expect(said).toEqual(['content undefined\n']);
  });

  test('that fails tells of the content problems that the check finds', async () => {
    const { builds, said } = setUp(`
      if (command === 'validate') console.log(JSON.stringify({ problems: [${JSON.stringify(problem)}] }));
      process.exitCode = 1;`);
    expect(await builds.build()).toEqual({ problems: [problem] });
    expect(said).toEqual([]);
  });

  test('that fails with good content tells what it said last', async () => {
    const { builds } = setUp(`
      if (command === 'validate') console.log('{"problems":[]}');
      else { console.error('The disk is full.'); process.exitCode = 1; }`);
    expect(await builds.build()).toEqual({ cause: 'The disk is full.' });
  });

  test('takes down beside a build, and says what it took down', async () => {
    const { builds, said } = setUp(`
      if (command === 'build') { console.log('begun'); setInterval(() => undefined, 1000); }
      if (command === 'take-down') console.log('{"takenDown":[],"nextMoment":7}');`);
    const ended = builds.build();
    while (said.length === 0) await new Promise(setImmediate);
    expect(await builds.takeDown('/content')).toEqual({ takenDown: [], nextMoment: 7 });
    builds.close();
    expect(await ended).toEqual({ cause: 'The build was stopped.' });
  });

  test('fails with what it said when it cannot take down', async () => {
    const { builds } = setUp(`console.error('EACCES'); process.exitCode = 1;`);
    await expect(builds.takeDown('/content')).rejects.toThrow('EACCES');
  });

  test('is ended when nobody waits for it any more', async () => {
    const { builds, said } = setUp(`
      if (command === 'build') { console.log('begun'); setInterval(() => undefined, 1000); }`);
    const ended = builds.build();
    while (said.length === 0) await new Promise(setImmediate);
    builds.close();
    expect(await ended).toEqual({ cause: 'The build was stopped.' });
  });

  test('of a program that is not there fails', async () => {
    const builds = createBuildProcess(['/nowhere/node'], () => undefined);
    await expect(builds.build()).rejects.toThrow('ENOENT');
  });
});
