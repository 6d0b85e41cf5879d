import { fork } from 'node:child_process';
import { formatEnd } from '../../environment/process-end.ts';
import type { Outcome } from './own-process-main.ts';

type Answer<F extends (...args: never[]) => unknown> = Awaited<ReturnType<F>>;

/**
 * Runs a function in a process of its own, which then ends. Astro and Vite leave some 400 MB in the process that runs
 * them, and a build needs them only when the software or a report has changed.
 * @param module a file that exports the function
 * @param name of the function; its arguments and its answer are copied between the processes
 * @throws what the function throws
 */
export async function runInOwnProcess<F extends (...args: never[]) => unknown>(
  module: URL,
  name: string,
  ...args: Parameters<F>
): Promise<Answer<F>> {
  const child = fork(new URL('own-process-main.ts', import.meta.url), [module.href, name], {
    serialization: 'advanced',
  });
  const { promise, resolve, reject } = Promise.withResolvers<Outcome<Answer<F>>>();
  child.once('message', (outcome) => resolve(outcome as Outcome<Answer<F>>));
  child.once('error', reject);
  child.once('exit', (code, signal) =>
    reject(new Error(`${name} ended with ${formatEnd(code, signal)}.`)),
  );
  child.send(args);
  const outcome = await promise;
  if ('error' in outcome) throw outcome.error;
  return outcome.answer;
}
