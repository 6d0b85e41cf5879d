import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A folder and the cache of the site that is in it. */
export interface SearchedFolder {
  readonly cacheDir: string;
  readonly folder: string;
}

/**
 * The number of the newest version if a folder is known to be equal to it, as `findWritten` of the versions says. Of 10,000
 * entries the folder has 90,000 files, so a thread looks through it meanwhile.
 */
export async function findWrittenMeanwhile(searched: SearchedFolder): Promise<number | undefined> {
  const thread = new Worker(new URL('find-written-thread.ts', import.meta.url), {
    workerData: searched,
  });
  try {
    const [number] = (await once(thread, 'message')) as [number | undefined];
    return number;
  } catch {
    // What cannot be read is looked at again, and then written or reported.
    return undefined;
  }
}
