import { workerData } from 'node:worker_threads';

const { megabytes, parent, state } = workerData as {
  readonly megabytes: number;
  readonly parent: number;
  /** What the process does: 1 during a call, else 0. */
  readonly state: Int32Array;
};

/** Milliseconds between two checks: short enough that memory grows little in between. */
const interval = 50;

const never = new Int32Array(new SharedArrayBuffer(4));

// In a thread of its own, because the main thread may be busy. Between calls, that notices by itself when its parent ends, and
// this one sleeps: a newsroom keeps a handful of such processes.
for (;;) {
  Atomics.wait(state, 0, 0);
  Atomics.wait(never, 0, 0, interval);
  const isTooLarge = process.memoryUsage.rss() > megabytes * 1024 * 1024;
  const isOrphan = process.ppid !== parent;
  if (isTooLarge || isOrphan) process.kill(process.pid, 'SIGKILL');
}
