import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Output } from '../../subjects/subject.ts';

/** An output that was rendered and put into the store. */
export interface RenderedOutput {
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/** Work for a thread: outputs of one subject, which share a body. */
export interface RenderTask {
  readonly id: number;
  readonly outputs: readonly Output[];
}

/** What a thread answers. */
export type RenderAnswer = { readonly id: number } & (
  | { readonly rendered: readonly RenderedOutput[] }
  | { readonly error: unknown }
);

/** Where threads find the compiled pages, and the cache in whose store they put what they render. */
export interface RenderFolders {
  readonly pages: string;
  readonly cacheDir: string;
}

/** Renders outputs on threads, which begin when there is work. */
export interface RenderPool {
  /** Rejects with the error of the first output that cannot be rendered. */
  render(outputs: readonly Output[]): Promise<readonly RenderedOutput[]>;
  /** Ends the threads that have done much since the last call, if nothing waits for them: each has grown to some 200 MB. */
  shrink(): Promise<void>;
  /** Begins a thread if there is none, so that the next publication finds one that has loaded the pages. */
  keepReady(): void;
  close(): Promise<void>;
}

/** After so many tasks a thread has grown. */
const fewTasks = 100;

/** Outputs that wait for a thread. */
interface WaitingTask extends PromiseWithResolvers<readonly RenderedOutput[]> {
  readonly outputs: readonly Output[];
}

interface Thread {
  readonly worker: Worker;
  /** Tasks that it was given since the threads were last looked through. */
  count: number;
  /** Tasks that it has and has not answered. */
  readonly open: Map<number, WaitingTask>;
}

/** Most tasks of a thread: with a second one, it need not wait while the main thread is busy. Others go to the next free thread. */
const mostOpen = 2;

/**
 * So many tasks must wait for each thread before another begins: loading the pages takes a thread as long as they do, and
 * a small publication has no more. Less than `makeSite` lets wait.
 */
const mostForOne = 15;

/**
 * Lets a thread use the cache of compiled code, if its process has one: half of the time until it renders is compiling. It
 * loads our code and the compiled pages, in which is nothing that an editor wrote.
 */
function getCompileCacheVariables() {
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) };
}

export function openRenderPool(folders: RenderFolders): RenderPool {
  let threads: Thread[] = [];
  const waiting: WaitingTask[] = [];
  let count = 0;
  const end = async (ended: readonly Thread[]) => {
    threads = threads.filter((thread) => !ended.includes(thread));
    await Promise.all(ended.map(({ worker }) => worker.terminate()));
  };

  function begin(): void {
    const worker = new Worker(new URL('render-thread.ts', import.meta.url), {
      workerData: folders,
      env: { ...process.env, ...getCompileCacheVariables() },
    });
    const thread: Thread = { worker, count: 0, open: new Map() };
    worker.on('message', (answer: RenderAnswer) => {
      const task = thread.open.get(answer.id);
      thread.open.delete(answer.id);
      if ('error' in answer) task?.reject(answer.error);
      else task?.resolve(answer.rendered);
      distribute();
    });
    worker.on('error', (error) => {
      for (const task of thread.open.values()) task.reject(error);
      thread.open.clear();
      void end([thread]);
      distribute();
    });
    threads.push(thread);
  }

  /** Gives tasks to threads, the one that waits longest first. */
  function distribute(): void {
    const open = threads.reduce((sum, thread) => sum + thread.open.size, 0);
    const isFull = waiting.length + open >= mostForOne * threads.length;
    if (waiting.length > 0 && isFull && threads.length < availableParallelism()) begin();
    for (let size = 0; size < mostOpen; size += 1)
      for (const thread of threads) {
        const task = thread.open.size === size ? waiting.shift() : undefined;
        if (task) give(thread, task);
      }
  }

  function give(thread: Thread, task: WaitingTask): void {
    const id = (count += 1);
    thread.open.set(id, task);
    thread.count += 1;
    thread.worker.postMessage({ id, outputs: task.outputs } satisfies RenderTask);
  }

  return {
    render(outputs) {
      const task = { outputs, ...Promise.withResolvers<readonly RenderedOutput[]>() };
      waiting.push(task);
      distribute();
      return task.promise;
    },
    async shrink() {
      const grown = threads.filter(({ open, count }) => open.size === 0 && count > fewTasks);
      for (const thread of threads) thread.count = 0;
      await end(grown);
    },
    keepReady() {
      if (threads.length === 0) begin();
    },
    close: () => end(threads),
  };
}
