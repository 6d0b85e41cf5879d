/** The thread of `git-command.ts`: has each program run by a small process, while the tests wait for its end. */
import { workerData, type MessagePort } from 'node:worker_threads';
import type { ProgramRequest } from '../../src/server/store/git/program-runner-main.ts';
import { runProgram } from '../../src/server/store/git/program-runner.ts';

export type GitOrder = Omit<ProgramRequest, 'id'>;

const { port, state } = workerData as { port: MessagePort; state: Int32Array };

port.on('message', (order: GitOrder) => void run(order));

async function run(order: GitOrder): Promise<void> {
  const end = await runProgram(order).catch((error: unknown) => ({
    output: Buffer.alloc(0),
    complaint: String(error),
  }));
  port.postMessage(end);
  Atomics.store(state, 0, 1);
  Atomics.notify(state, 0);
}
