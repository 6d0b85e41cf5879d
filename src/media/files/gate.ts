import { availableParallelism } from 'node:os';

/**
 * Declares a gate that lets a few pieces of work through at a time. A page may ask for the plans of
 * 10,000 pictures at once; without a gate that opens 10,000 files and holds them all in memory.
 *
 * @param width how many at a time; by default one for each core
 */
export function defineGate(
  width: number = availableParallelism(),
): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let free = width;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
