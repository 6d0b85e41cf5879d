import { expect, test } from 'vitest';
import { runInOwnProcess } from './own-process.ts';

/** A module that exports `work`. */
const toModule = (work: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`export ${work}`)}`);

test('a function of a module runs in another process, with the variables of this one', async () => {
  const module = toModule('const work = (a) => [a, process.pid, process.env.TZ]');
  const answer = await runInOwnProcess<(a: Set<string>) => [Set<string>, number, string]>(
    module,
    'work',
    new Set(['a']),
  );
  expect(answer).toEqual([new Set(['a']), expect.any(Number), process.env.TZ]);
  expect(answer[1]).not.toBe(process.pid);
});

test('an error comes back with its message, also that of a module which cannot be loaded', async () => {
  const failing = toModule('const work = () => { throw new TypeError("The page is broken."); }');
  await expect(runInOwnProcess(failing, 'work')).rejects.toThrow(
    new TypeError('The page is broken.'),
  );
  await expect(runInOwnProcess(toModule('const'), 'work')).rejects.toThrow(SyntaxError);
});

test('a process that ends without an answer is an error', async () => {
  const ending = toModule('const work = () => process.exit(3)');
  await expect(runInOwnProcess(ending, 'work')).rejects.toThrow('work ended with code 3.');
  const killed = toModule('const work = () => process.kill(process.pid, "SIGKILL")');
  await expect(runInOwnProcess(killed, 'work')).rejects.toThrow('memory of this machine');
});
