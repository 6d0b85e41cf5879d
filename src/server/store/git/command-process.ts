import { fork, type ChildProcess } from 'node:child_process';
import type { Command, CommandResult } from './command-worker.ts';

/**
 * Runs programs from one small process. To start a program, Node forks, and a fork copies the page tables of the whole
 * process while nothing else runs in it: 10 ms and more in a server of 300 MB, below 1 ms in a process that only starts
 * programs. That process starts with the first command, ends with ours, and does not keep ours running.
 */
export class CommandProcess {
  #process: ChildProcess | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, (result: CommandResult) => void>();

  /** Runs a command to its end. It always resolves; a command that could not run has a message and no exit code. */
  run(command: Omit<Command, 'id'>): Promise<CommandResult> {
    const child = (this.#process ??= this.#start());
    const id = (this.#lastId += 1);
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#hold(child);
      child.send({ ...command, id } satisfies Command, (error) => {
        if (error) this.#finish(child, { id, message: error.message });
      });
    });
  }

  #start(): ChildProcess {
    const child = fork(new URL('command-worker.ts', import.meta.url), {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    child.on('message', (result) => this.#finish(child, result as CommandResult));
    // A process that could not start emits no exit, only an error.
    for (const end of ['exit', 'error'] as const) child.once(end, () => this.#fail(child));
    return child;
  }

  #finish(child: ChildProcess, result: CommandResult): void {
    this.#waiting.get(result.id)?.(result);
    this.#waiting.delete(result.id);
    this.#hold(child);
  }

  #fail(child: ChildProcess): void {
    if (this.#process !== child) return;
    this.#process = undefined;
    for (const id of [...this.#waiting.keys()])
      this.#finish(child, { id, message: 'The process that starts programs has ended.' });
  }

  /** Keeps our process running while a command does. */
  #hold(child: ChildProcess): void {
    const set = this.#waiting.size > 0 ? 'ref' : 'unref';
    child[set]();
    child.channel?.[set]();
  }
}
