import { fork, type ChildProcess } from 'node:child_process';
import type { Reply } from './limited-worker.ts';

/** The limits of one call. */
export interface Limits {
  /** From call to answer, without the start of the process. */
  readonly seconds: number;
  /** Of the whole process, including memory outside JavaScript. */
  readonly megabytes: number;
}

/** A call exceeded its time or memory. */
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

type Answer<F extends (...args: never[]) => unknown> = Awaited<ReturnType<F>>;

const worker = new URL('./limited-worker.ts', import.meta.url);

/**
 * Runs a function in a process of its own, one call after the other. No call can block this process: a process
 * that takes too much time or memory is killed, and the next call gets a new one. The process starts with
 * the first call, and does not keep ours running.
 *
 * It is a process and not a thread, so that memory outside JavaScript, such as decompressed streams and decoded
 * pictures, counts too, and nothing else fails when it runs out of memory or its native code crashes.
 */
export class LimitedProcess<F extends (...args: never[]) => unknown> {
  readonly #module: URL;
  readonly #name: string;
  readonly #limits: Limits;
  #process: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param module a file that exports the function
   * @param name of the function; its arguments and answers are copied between the processes
   */
  constructor(module: URL, name: string, limits: Limits) {
    this.#module = module;
    this.#name = name;
    this.#limits = limits;
  }

  /** Starts the process before the first call, so that this need not wait for it. */
  prepare(): void {
    const start = async () => {
      if (!this.#process) setHeld(await this.#start(), false);
    };
    // If it fails, the call says so.
    this.#last = this.#last.then(start).catch(() => undefined);
  }

  /** @throws LimitError for a call that exceeds the limits, and what the function throws */
  call(...args: Parameters<F>): Promise<Answer<F>> {
    const answer = this.#last.then(async () => {
      const running = this.#process;
      if (!running) return this.#exchange(await this.#start(), args);
      return this.#exchange(running, args).catch(async (error: unknown) => {
        // Earlier calls may have filled its memory: try again in a new process.
        if (!(error instanceof LimitError) || error.isTime) throw error;
        return this.#exchange(await this.#start(), args);
      });
    });
    this.#last = answer.catch(() => undefined);
    return answer as Promise<Answer<F>>;
  }

  async #start(): Promise<ChildProcess> {
    const { megabytes } = this.#limits;
    const child = (this.#process = fork(
      worker,
      [String(megabytes), this.#module.href, this.#name],
      {
        // The watchdog checks all memory and kills the process silently; V8 would print a long report.
        execArgv: [`--max-old-space-size=${2 * megabytes}`],
        env: Object.fromEntries(allowedVariables.map((name) => [name, process.env[name]])),
        // Its output may quote untrusted content, and the process that started us would wait for its end.
        stdio: ['ignore', 'ignore', process.env.DEBUG ? 'inherit' : 'ignore', 'ipc'],
        serialization: 'advanced',
      },
    ));
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

  #exchange(child: ChildProcess, args: Parameters<F>): Promise<Answer<F>> {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, this.#limits.seconds * 1000);
    setHeld(child, true);
    return new Promise<Answer<F>>((resolve, reject) => {
      const fail = () => reject(new LimitError(this.#limits, isLate));
      child.once('exit', fail);
      child.once('message', (reply) => {
        child.off('exit', fail);
        const { answer, error } = reply as Reply<Answer<F>>;
        if (error) reject(Object.assign(new Error(error.message), error));
        else resolve(answer);
      });
      child.send(args, (error) => {
        if (error) fail();
      });
    }).finally(() => {
      clearTimeout(timer);
      setHeld(child, false);
    });
  }
}

/** Keeps this process running while it waits for another. */
export function setHeld(child: ChildProcess, isHeld: boolean): void {
  const set = isHeld ? 'ref' : 'unref';
  child[set]();
  child.channel?.[set]();
}
