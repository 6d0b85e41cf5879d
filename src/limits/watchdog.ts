import { workerData } from 'node:worker_threads';

const { megabytes, parent } = workerData as { readonly megabytes: number; readonly parent: number };

/** Milliseconds between two looks: short enough that little is filled in between. */
const interval = 50;

// In a thread of its own, since the process may be too busy to look at itself.
setInterval(() => {
  const isTooLarge = process.memoryUsage.rss() > megabytes * 1024 * 1024;
  const isOrphan = process.ppid !== parent;
  if (isTooLarge || isOrphan) process.kill(process.pid, 'SIGKILL');
}, interval);
