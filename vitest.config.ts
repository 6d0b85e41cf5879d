import { totalmem } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { makeFastRunFolder } from './tests/run-folder.ts';
import { TestOrder } from './tests/test-order.ts';
import { testLimit, waitLimit } from './tests/time-limits.ts';

const report = process.env['TEST_REPORT'];

// Temporary folders of the tests and the programs they start.
process.env['TMPDIR'] = makeFastRunFolder(6);
// Where they note that a newsroom has a list of protected names, not in the home of the person who runs the tests.
process.env['XDG_STATE_HOME'] = join(process.env['TMPDIR'], 'state');
// The tests run some hundred builds, each in a process of its own, which would compile Astro again (a sixth
// of their time).
process.env['NODE_COMPILE_CACHE'] = join(process.env['TMPDIR'], 'compiled');

/** A worker runs many files, and starts once: that is a third of their time. So what a test replaces is restored after it. */
const sharedWorkers = { isolate: false, restoreMocks: true, unstubEnvs: true };

const limits = {
  testTimeout: testLimit,
  hookTimeout: testLimit,
  expect: { poll: { timeout: waitLimit, interval: 100 } },
};

/**
 * One more than the processors of a small machine, as a worker waits for a browser, a build or Git in a quarter of its time;
 * not where memory is short, since three need five gigabytes. Projects with as many workers share them, and none waits
 * for the last file of another.
 */
const maxWorkers = totalmem() > 7 * 1024 ** 3 ? 3 : 2;

/**
 * Three projects: `unit` needs nothing; `site` builds the sample newsroom once, serves it, and opens it
 * in a browser (tests/global-setup.ts); `newsroom` works in the admin of running newsrooms, each on a
 * repository of its own.
 */
export default defineConfig({
  test: {
    // .ci/run counts the tests in a report that it asks for by this name.
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    sequence: { sequencer: TestOrder },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,admin,bench}/**/*.test.ts', 'tests/*.test.ts', 'tests/lint/*.test.ts'],
          env: { TMPDIR: makeFastRunFolder(2) },
          ...sharedWorkers,
          ...limits,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{build,validators,e2e}/**/*.test.ts'],
          globalSetup: ['tests/global-setup.ts'],
          setupFiles: ['tests/setup-site.ts'],
          ...sharedWorkers,
          ...limits,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'newsroom',
          include: ['tests/newsroom/**/*.test.ts'],
          globalSetup: ['tests/newsroom/global-setup.ts'],
          setupFiles: ['tests/newsroom/setup-newsroom.ts'],
          ...sharedWorkers,
          ...limits,
          maxWorkers,
        },
      },
    ],
  },
});
