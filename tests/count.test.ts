import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from './temporary-folder.ts';

/** The last line and the exit code of the count for a report. */
async function count(report: string): Promise<[string | undefined, number]> {
  const folder = makeFolder();
  const path = join(folder, 'tests.json');
  await writeFile(path, report);
  return await new Promise((resolve) => {
    const child = execFile(process.execPath, ['tests/count.ts', path], (_error, stdout) => {
      resolve([stdout.trimEnd().split('\n').at(-1), child.exitCode ?? -1]);
    });
  });
}

const passed = { status: 'passed' };
const skipped = { status: 'pending' };

it.each([
  [
    'counts skipped tests separately',
    { success: true, testResults: [{ status: 'passed', assertionResults: [passed, skipped] }] },
    '1 passed, 0 failed, 1 skipped',
    0,
  ],
  [
    'counts a failed test',
    {
      success: false,
      testResults: [{ status: 'failed', assertionResults: [passed, { status: 'failed' }] }],
    },
    '1 passed, 1 failed, 0 skipped',
    1,
  ],
  [
    'counts a file that did not load as a failure',
    { success: false, testResults: [{ status: 'failed', assertionResults: [] }] },
    '0 passed, 1 failed, 0 skipped',
    1,
  ],
  [
    'does not call a failed run a success',
    { success: false, testResults: [{ status: 'passed', assertionResults: [passed] }] },
    '1 passed, 1 failed, 0 skipped',
    1,
  ],
])('%s', async (_name, report, line, code) => {
  expect(await count(JSON.stringify(report))).toEqual([line, code]);
});

it('counts a missing report as a failure', async () => {
  expect(await count('')).toEqual(['0 passed, 1 failed, 0 skipped', 1]);
});
