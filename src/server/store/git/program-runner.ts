import { fork, type ChildProcess } from 'node:child_process';
import { setHeld } from '../../../validation/limits/limited-process.ts';
import type { ProgramEnd, ProgramRequest } from './program-runner-main.ts';

let runner: ChildProcess | undefined;
let count = 0;

const waiting = new Map<number, PromiseWithResolvers<ProgramEnd>>();

/**
 * Runs a program from a small process that stays. To start a program, the system first copies the memory map of the process that
 * starts it: a server would answer nobody for so long, ten milliseconds and more.
 */
export function runProgram(request: Omit<ProgramRequest, 'id'>): Promise<ProgramEnd> {
  const child = (runner ??= startRunner());
  const end = Promise.withResolvers<ProgramEnd>();
  const id = ++count;
  waiting.set(id, end);
  setHeld(child, true);
  // Its end is reported by an event.
  child.send({ id, ...request }, () => undefined);
  return end.promise;
}

function startRunner(): ChildProcess {
  const child = fork(new URL('program-runner-main.ts', import.meta.url), [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('message', (end: ProgramEnd) => {
    waiting.get(end.id)?.resolve(end);
    waiting.delete(end.id);
    setHeld(child, waiting.size > 0);
  });
  for (const event of ['error', 'exit'] as const)
    child.once(event, () => {
      if (runner !== child) return;
      runner = undefined;
      for (const { reject } of waiting.values())
        reject(new Error('The process that runs Git has ended.'));
      waiting.clear();
    });
  return child;
}
