import { availableParallelism } from 'node:os';

/**
 * Environment variables with which glibc gives buffers back to the system when they are free, and does not ask for the same
 * ones again and again. Otherwise it learns to keep up to 32 MB of them for each of many threads: after a build with pictures,
 * 330 of 1,320 MB. It reads them when a program starts; other allocators ignore them.
 */
export const allocatorVariables = {
  /**
   * Bytes. Larger buffers, such as those of photographs, are given back at once. A social card needs several of 3 MB: if the
   * system had to clear their pages for each card, drawing it would take half as long again.
   */
  MALLOC_MMAP_THRESHOLD_: `${4 * 2 ** 20}`,
  /** Bytes that a part of the memory may keep at its end. */
  MALLOC_TRIM_THRESHOLD_: `${8 * 2 ** 20}`,
  /** Parts of the memory: as many as there are threads at work, instead of eight times as many. */
  MALLOC_ARENA_MAX: `${availableParallelism()}`,
};

/**
 * Megabytes for what a build makes and soon drops. V8 begins with one, again after each garbage collection, and ends with 16:
 * it would look through what lasts so often that it takes a sixth of the time of a build in which little has changed.
 */
const shortLivedMemory = ['--min-semi-space-size=32', '--max-semi-space-size=32'];

/** Starts this program again with both, as the same process. Windows cannot; other systems have no glibc. */
export function restartWithMemoryOptions(): void {
  if (process.platform !== 'linux' || 'MALLOC_MMAP_THRESHOLD_' in process.env) return;
  const args = [
    process.execPath,
    ...shortLivedMemory,
    ...process.execArgv,
    ...process.argv.slice(1),
  ];
  process.execve?.(process.execPath, args, { ...process.env, ...allocatorVariables });
}
