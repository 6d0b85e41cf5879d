import { workerData } from 'node:worker_threads';

const { megabytes, parent } = workerData as { readonly megabytes: number; readonly parent: number };

/** Milliseconds between two checks: short enough that memory grows little in between. */
const interval = 50;

// In a thread of its own, because the main thread may be busy.
setInterval(() => {
  const isTooLarge = process.memoryUsage.rss() > megabytes * 1024 * 1024;
  const isOrphan = process.ppid !== parent;
  if (isTooLarge || isOrphan) process.kill(process.pid, 'SIGKILL');
}, interval);
