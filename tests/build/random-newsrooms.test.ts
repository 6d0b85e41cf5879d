import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

// Each seed has its own newsrooms, so the same few are tried each time: a failure is not a matter of luck.
test('random newsrooms are built whole, or refused with the files that are wrong', async () => {
  const numbers = ['--runs', '6', '--seed', '1'];
  const { stdout } = await promisify(execFile)(process.execPath, [
    'tests/random-newsrooms/main.ts',
    ...numbers,
  ]);
  expect(stdout).toMatch(/^seed 1, 0 to 5: [1-6] built, \d refused, 0 failed\n$/);
});
