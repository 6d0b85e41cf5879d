import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const program = `
  import { restartWithMemoryOptions } from '${import.meta.dirname}/allocator.ts';
  restartWithMemoryOptions();
  const { execArgv, argv, env: { MALLOC_MMAP_THRESHOLD_ } } = process;
  console.log(JSON.stringify([execArgv.slice(0, 3), argv.slice(1), MALLOC_MMAP_THRESHOLD_]));`;

test.runIf(process.platform === 'linux')(
  'a program starts again once, with the same options and arguments',
  () => {
    const options = ['--no-warnings', '--input-type=module', '-e', program, '--', 'build', '--why'];
    const { MALLOC_MMAP_THRESHOLD_, NODE_OPTIONS, ...env } = process.env;
    const answer = execFileSync(process.execPath, options, { encoding: 'utf8', env });
    expect(JSON.parse(answer)).toEqual([
      ['--min-semi-space-size=32', '--max-semi-space-size=32', '--no-warnings'],
      ['build', '--why'],
      '262144',
    ]);
  },
);
