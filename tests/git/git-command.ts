import {
  MessageChannel,
  receiveMessageOnPort,
  Worker,
  type MessagePort,
} from 'node:worker_threads';
import type { ProgramEnd } from '../../src/server/store/git/program-runner-main.ts';
import type { GitOrder } from './git-thread.ts';
import { waitLimit } from '../time-limits.ts';

interface GitOptions {
  readonly input?: string | Uint8Array;
  /** Variables besides those of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Git tidies up after some commands: it would still do so while the folder is removed. */
const inForeground = ['-c', 'gc.autoDetach=false', '-c', 'maintenance.autoDetach=false'];

let thread: { readonly port: MessagePort; readonly state: Int32Array } | undefined;

/**
 * Runs Git in a folder, as a user would, and waits for its end. Git is started by a small process: the system copies the memory
 * map of the process that starts a program, and to copy that of a worker of the tests takes longer than Git itself.
 * @throws what Git complains of, or that it does not end
 */
export function runGit(
  folder: string,
  args: readonly string[],
  { input, env = {} }: GitOptions = {},
): Buffer {
  const { port, state } = (thread ??= startThread());
  Atomics.store(state, 0, 0);
  port.postMessage({
    program: 'git',
    args: [...inForeground, '-C', folder, ...args],
    env: { ...process.env, ...env },
    input,
    maxOutput: 1024 ** 3,
  } satisfies GitOrder);
  if (Atomics.wait(state, 0, 0, waitLimit) === 'timed-out') {
    // Its answer may still come, and would be taken for that of the next command.
    thread = undefined;
    throw new Error(`git ${args.join(' ')} has not ended after ${waitLimit / 1000} s.`);
  }
  const { output, complaint } = receiveMessageOnPort(port)!.message as Omit<ProgramEnd, 'id'>;
  if (complaint !== undefined) throw new Error(`git ${args.join(' ')}: ${complaint}`);
  return Buffer.from(output);
}

function startThread() {
  const state = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('git-thread.ts', import.meta.url), {
    execArgv: [],
    workerData: { port: port2, state },
    transferList: [port2],
  });
  for (const each of [worker, port1]) each.unref();
  return { port: port1, state };
}
