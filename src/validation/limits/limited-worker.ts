/** The program of a `LimitedProcess`: calls a function of a module for each list of arguments. */
import { Worker } from 'node:worker_threads';

/** What the function returned or threw. */
export interface Reply<Answer> {
  readonly answer: Answer;
  readonly error?: Pick<Error, 'name' | 'message' | 'stack'> & { readonly details?: unknown };
}

const [, , megabytes, module = '', name = ''] = process.argv;
const functions = (await import(module)) as Record<string, (...args: unknown[]) => unknown>;

const state = new Int32Array(new SharedArrayBuffer(4));
const workerData = { megabytes: Number(megabytes), parent: process.ppid, state };
new Worker(new URL('./watchdog.ts', import.meta.url), { workerData }).unref();
process.on('message', (args: unknown[]) => void reply(args));
// Ctrl+C reaches every process of a terminal; the parent process ends this one.
process.on('SIGINT', () => undefined);
process.send!('ready');

async function reply(args: unknown[]): Promise<void> {
  Atomics.store(state, 0, 1);
  Atomics.notify(state, 0);
  try {
    process.send!({ answer: await functions[name]!(...args) });
  } catch (error) {
    const { name, message, stack, details } = error as NonNullable<Reply<unknown>['error']>;
    process.send!({ error: { name, message, stack, details } });
  } finally {
    Atomics.store(state, 0, 0);
  }
}
