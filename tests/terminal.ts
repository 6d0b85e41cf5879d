import type { ChildProcess } from 'node:child_process';

/** What a process prints. */
export interface Terminal {
  /** All of it so far. */
  output(): string;
  /**
   * Waits until something is found in it.
   * @param limit milliseconds; without it, as long as the process runs
   * @throws when the process ends before, or it takes longer
   */
  waitFor<T>(find: (output: string) => T | undefined, limit?: number): Promise<T>;
}

/** Collects what a process prints. */
export function watchTerminal(child: ChildProcess): Terminal {
  let output = '';
  const listeners = new Set<() => void>();
  // One listener for all who wait: Node warns of more than ten.
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      for (const listener of listeners) listener();
    });
  return {
    output: () => output,
    waitFor: (find, limit) =>
      new Promise((resolve, reject) => {
        const fail = (why: string) => reject(new Error(`The process ${why}:\n${output}`));
        const look = () => {
          const found = find(output);
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        void closed.then((code) => fail(`ended with ${code} before it printed that`));
        if (limit !== undefined)
          AbortSignal.timeout(limit).addEventListener('abort', () =>
            fail(`has not printed that within ${limit} ms`),
          );
      }),
  };
}
