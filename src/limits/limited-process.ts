import { fork, type ChildProcess } from 'node:child_process';
import type { Reply } from './serve-limited.ts';

/** The limits of one question. */
export interface Limits {
  /** From question to answer, without the start of the process. */
  readonly seconds: number;
  /** Of the whole process, including memory outside JavaScript. */
  readonly megabytes: number;
}

/** A question exceeded its time or memory. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  /** Whether it exceeded the time; otherwise it exceeded the memory, or the process crashed. */
  readonly isTime: boolean;

  constructor({ seconds, megabytes }: Limits, isTime: boolean) {
    super(`This took more than ${seconds} s or ${megabytes} MB.`);
    this.isTime = isTime;
  }
}

/** Environment variables for a process that reads untrusted content: none contains a secret. */
const allowedVariables = [
  ...['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'],
  'NODE_COMPILE_CACHE',
];

/**
 * Runs a module in a process of its own, which answers one question after the other. No question can block this
 * process: a process that takes too much time or memory is killed, and the next question gets a new
 * one. The process starts with the first question, and does not keep ours running.
 *
 * It is a process and not a thread, so that memory outside JavaScript, such as decompressed streams and decoded
 * pictures, counts too, and nothing else fails when it runs out of memory or its native code crashes.
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

  /** @throws LimitError for a question that exceeds the limits, and what the module throws */
  ask(question: Question): Promise<Answer> {
    const answer = this.#last.then(async () => {
      const running = this.#process;
      if (!running) return this.#exchange(await this.#start(), question);
      return this.#exchange(running, question).catch(async (error: unknown) => {
        // Earlier questions may have filled its memory: try again in a new process.
        if (!(error instanceof LimitError) || error.isTime) throw error;
        return this.#exchange(await this.#start(), question);
      });
    });
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #start(): Promise<ChildProcess> {
    const { megabytes } = this.#limits;
    const child = (this.#process = fork(this.#module, [String(megabytes)], {
      // The watchdog checks all memory and kills the process silently; V8 would print a long report.
      execArgv: [`--max-old-space-size=${2 * megabytes}`],
      env: Object.fromEntries(allowedVariables.map((name) => [name, process.env[name]])),
      // Its output may quote untrusted content, and the process that started us would wait for its end.
      stdio: ['ignore', 'ignore', process.env.DEBUG ? 'inherit' : 'ignore', 'ipc'],
      serialization: 'advanced',
    }));
    // A process that could not start emits no exit, only an error.
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

/** Keeps this process running while a question is open. */
function setHeld(child: ChildProcess, isHeld: boolean): void {
  const set = isHeld ? 'ref' : 'unref';
  child[set]();
  child.channel?.[set]();
}
