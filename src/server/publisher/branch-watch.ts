import { watch, type FSWatcher } from 'node:fs';
import { dirname, join } from 'node:path';

/** Milliseconds of quiet after which Git has surely finished what it was doing to its files. */
const quiet = 200;

/**
 * Tells when a branch may have moved, whoever moved it: the server, or someone who commits by hand.
 * It tells too often rather than too seldom, and nothing where the system can't watch folders.
 * @param commonDir the Git folder that holds the branches
 * @param branch without `refs/heads/`
 * @returns ends the watch
 */
export function watchBranch(commonDir: string, branch: string, onMove: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = setTimeout(onMove, quiet).unref();
  };
  const path = join(commonDir, 'refs/heads', branch);
  // Branches lie in files of their own, in one packed file, or in a folder of tables.
  const watchers = [
    startWatch(dirname(path), (name) => path.endsWith(`/${name}`) && tell()),
    startWatch(commonDir, (name) => name === 'packed-refs' && tell()),
    startWatch(join(commonDir, 'reftable'), tell),
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
