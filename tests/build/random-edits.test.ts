import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { getCases } from '../cases.ts';

// A seed determines the edits, so each run tries the same few: a failure can be repeated.
test('after each of random edits, a site equals one that is built from nothing', async () => {
  // Each step is a build from nothing. `node tests/random-edits/main.ts` tries as many as one has time for.
  const steps = String(getCases(1));
  const { CONTENT_DIR: content, OUT_DIR: built } = inject('builtNewsroom');
  const { stdout } = await promisify(execFile)(process.execPath, [
    'tests/random-edits/main.ts',
    ...['--runs', '1', '--steps', steps, '--seed', '3', '--content', content, '--built', built],
  ]);
  expect(stdout).toMatch(/^0: equal after an entry is withdrawn \(\d+\)/m);
});
