import { expect, test } from 'vitest';
import { CommandProcess } from './command-process.ts';

const commands = new CommandProcess();
const run = (program: string, args: string[], input?: string) =>
  commands.run({ program, args, input, env: process.env, maxBuffer: 1000 });

test('gives what a command prints, and its exit code', async () => {
  const script = 'cat; printf "%s" "$0" >&2; exit 3';
  const { exitCode, stdout, stderr } = await run('sh', ['-c', script, 'ñ'], 'in');
  expect([exitCode, stdout?.toString(), stderr?.toString()]).toEqual([3, 'in', 'ñ']);
});

test('says why a command could not run', async () => {
  const { exitCode, message } = await run('no-such-program', []);
  expect(exitCode).toBeUndefined();
  expect(message).toContain('ENOENT');
});

test('when its process is killed, the command fails, and the next one starts another', async () => {
  const killed = await run('sh', ['-c', 'kill -9 $PPID; sleep 1']);
  expect(killed).toMatchObject({ message: 'The process that starts programs has ended.' });
  const { exitCode } = await run('true', []);
  expect(exitCode).toBe(0);
});
