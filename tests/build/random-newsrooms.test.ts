import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { getCases } from '../cases.ts';

// Each seed has its own newsrooms, so the same few are tried each time: a failure is not a matter of luck.
test('random newsrooms are built whole, or refused with the files that are wrong', async () => {
  // The fourth is the first that can be built.
  const runs = Math.max(4, getCases(6));
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
