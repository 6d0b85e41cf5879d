/**
 * Environment variables with which glibc gives large buffers back to the system as soon as they are free. Otherwise it
 * learns to keep up to 32 MB of them for each of many threads: after a build with pictures, 330 of 1,320 MB. It reads them
 * when a program starts; other allocators ignore them.
 */
export const allocatorVariables = {
  /** Bytes. Smaller buffers are so many that asking the system for each would take time. */
  MALLOC_MMAP_THRESHOLD_: '262144',
};

/** Starts this program again with these variables, as the same process. Windows cannot; other systems have no glibc. */
export function restartWithAllocator(): void {
  if (process.platform !== 'linux' || 'MALLOC_MMAP_THRESHOLD_' in process.env) return;
  const args = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  process.execve?.(process.execPath, args, { ...process.env, ...allocatorVariables });
}
