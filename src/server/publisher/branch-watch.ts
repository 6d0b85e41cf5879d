import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Milliseconds without a change after which Git has surely finished writing its files. */
const quiet = 200;

/**
 * Calls `onMove` when a branch may have moved, through the server or through a commit by hand.
 * It calls too often rather than too seldom, and never where the system can't watch folders.
 * @param commonDir the Git folder that holds the branches
 * @param branch without `refs/heads/`
 * @returns a function that ends the watch
 */
export function watchBranch(commonDir: string, branch: string, onMove: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const report = () => {
    clearTimeout(timer);
    timer = setTimeout(onMove, quiet).unref();
  };
  const path = join(commonDir, 'refs/heads', branch);
  // Git stores branches in a file each, in one packed file, or in a folder of reftables.
  const watchers = [
    startWatch(dirname(path), (name) => name === basename(path) && report()),
    startWatch(commonDir, (name) => name === 'packed-refs' && report()),
    startWatch(join(commonDir, 'reftable'), report),
  ];
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher?.close();
  };
}

function startWatch(folder: string, onChange: (name: string) => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, (_, name) => onChange(name ?? ''));
    return watcher.on('error', () => watcher.close());
  } catch {
    return undefined;
  }
}
