import { expect, test } from 'vitest';
import { runProgram } from './program-runner.ts';

/** Runs a script in a Node of its own. */
const run = (script: string, input?: Uint8Array) =>
  runProgram({
    program: process.execPath,
    args: ['--eval', script],
    env: process.env,
    input,
    maxOutput: 1000,
  });

test('runs several programs at once, and hands on their input, output and failures', async () => {
  const bytes = Buffer.from([0, 255, 10]);
  const [copied, failed, large] = await Promise.all([
    run('process.stdin.pipe(process.stdout)', bytes),
    run('console.error("No."); process.exitCode = 3'),
    run('console.log("x".repeat(2000))'),
  ]);
  expect(copied).toMatchObject({ output: bytes });
  expect(copied.complaint).toBeUndefined();
  expect(failed).toMatchObject({ complaint: 'No.\n', exitCode: 3 });
  expect(large.complaint).toContain('maxBuffer');
});

test('starts no program itself, and goes on with another process after one has ended', async () => {
  const askParent = async () => Number((await run('console.log(process.ppid)')).output.toString());
  const first = await askParent();
  expect(first).not.toBe(process.pid);
  expect(await askParent()).toBe(first);
  await expect(run(`process.kill(${first}, 'SIGKILL')`)).rejects.toThrow('has ended');
  expect(await askParent()).not.toBe(first);
});
