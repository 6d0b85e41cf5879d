import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { getCases } from '../cases.ts';

// A seed determines its newsrooms, so each run tries the same few: a failure can be repeated.
test('random newsrooms are built completely, or refused with the files that are wrong', async () => {
  // The fourth is the first that can be built.
  const runs = Math.max(4, getCases(4));
  const numbers = ['--runs', String(runs), '--seed', '1'];
  const { stdout } = await promisify(execFile)(process.execPath, [
    'tests/random-newsrooms/main.ts',
    ...numbers,
  ]);
  const [, built, refused] =
    /^seed 1, 0 to \d+: (\d+) built, (\d+) refused, 0 failed\n$/.exec(stdout) ?? [];
  expect(Number(built), stdout).toBeGreaterThan(0);
  expect(Number(built) + Number(refused)).toBe(runs);
});
