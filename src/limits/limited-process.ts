import { fork, type ChildProcess } from 'node:child_process';
import type { Reply } from './serve-limited.ts';

/** What one question may cost. */
export interface Limits {
  /** From the question to its answer; the start of the process does not count. */
  readonly seconds: number;
  /** Of the whole process, with what it holds outside of JavaScript. */
  readonly megabytes: number;
}

/** A question whose answer took more time or memory than it may. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  /** Whether it was the time; otherwise it was the memory, or the process ended. */
  readonly isTime: boolean;

  constructor({ seconds, megabytes }: Limits, isTime: boolean) {
    super(`This took more than ${seconds} s or ${megabytes} MB.`);
    this.isTime = isTime;
  }
}

/** What a process that reads foreign content may know of its surroundings: no secret lies there. */
const passedOn = [
  ...['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'],
  'NODE_COMPILE_CACHE',
];

/**
 * Asks a module in a process of its own, one question after the other. Whatever a question holds, it
 * cannot keep this process from its work: a process that takes too much time or memory is ended, and the
 * next question gets a new one. The process starts with the first question, and does not keep ours running.
 *
 * A process and no thread: what lies outside of JavaScript, such as unpacked streams and decoded pictures,
 * counts too, and when it runs out of memory, or its native code fails, nothing else does.
 */
export class LimitedProcess<Question, Answer> {
  readonly #module: URL;
  readonly #limits: Limits;
  #process: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param module a file that calls `serveLimited` */
  constructor(module: URL, limits: Limits) {
    this.#module = module;
    this.#limits = limits;
  }

  /** @throws LimitError for a question that costs too much, and what the module throws */
  ask(question: Question): Promise<Answer> {
    const answered = this.#last.then(async () => {
      const known = this.#process;
      if (!known) return this.#exchange(await this.#start(), question);
      return this.#exchange(known, question).catch(async (error: unknown) => {
        // What earlier questions left in its memory is no fault of this one.
        if (!(error instanceof LimitError) || error.isTime) throw error;
        return this.#exchange(await this.#start(), question);
      });
    });
    this.#last = answered.catch(() => undefined);
    return answered;
  }

  async #start(): Promise<ChildProcess> {
    const { megabytes } = this.#limits;
    const child = (this.#process = fork(this.#module, [String(megabytes)], {
      // The watchdog looks at all memory, and ends the process without a word; V8 would print a page.
      execArgv: [`--max-old-space-size=${2 * megabytes}`],
      env: Object.fromEntries(passedOn.map((name) => [name, process.env[name]])),
      // Its words would be those of what it reads, and the process that started us would wait for its end.
      stdio: ['ignore', 'ignore', process.env.DEBUG ? 'inherit' : 'ignore', 'ipc'],
      serialization: 'advanced',
    }));
    // A process that could not be started has no exit, only an error.
    for (const end of ['exit', 'error'] as const)
      child.once(end, () => {
        if (this.#process === child) this.#process = undefined;
      });
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('error', reject);
      child.once('exit', () =>
        reject(
          new Error(
            `The process of ${this.#module.pathname} ended at its start; DEBUG=1 shows why.`,
          ),
        ),
      );
    });
    return child;
  }

  #exchange(child: ChildProcess, question: Question): Promise<Answer> {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, this.#limits.seconds * 1000);
    setHeld(child, true);
    return new Promise<Answer>((resolve, reject) => {
      const fail = () => reject(new LimitError(this.#limits, isLate));
      child.once('exit', fail);
      child.once('message', (reply) => {
        child.off('exit', fail);
        const { answer, error } = reply as Reply<Answer>;
        if (error) reject(Object.assign(new Error(error.message), error));
        else resolve(answer);
      });
      child.send(question as object, (error) => {
        if (error) fail();
      });
    }).finally(() => {
      clearTimeout(timer);
      setHeld(child, false);
    });
  }
}

/** While a question is open, the process that asked waits for it; otherwise it may end. */
function setHeld(child: ChildProcess, isHeld: boolean): void {
  const set = isHeld ? 'ref' : 'unref';
  child[set]();
  child.channel?.[set]();
}
