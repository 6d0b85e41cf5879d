/**
 * Environment variables with which glibc gives large buffers back to the system as soon as they are free. Otherwise it
 * learns to keep up to 32 MB of them for each of many threads: after a build with pictures, 330 of 1,320 MB. It reads them
 * when a program starts; other allocators ignore them.
 */
export const allocatorVariables = {
  /** Bytes. Smaller buffers are so many that asking the system for each would take time. */
  MALLOC_MMAP_THRESHOLD_: '262144',
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
