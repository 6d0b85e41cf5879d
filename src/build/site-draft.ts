import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextVersion } from '../versions/next-version.ts';
import type { OutputStore } from '../versions/output-store.ts';
import { LostOutput, type Output, type Outputs } from '../versions/version.ts';
import { listFiles } from './files/site-files.ts';

/** A site while it is built. Its bytes are in the store; nobody sees it. */
export interface SiteDraft {
  /** By path inside the site, such as `releases/index.html`. */
  readonly outputs: ReadonlyMap<string, Output>;
  /** Adds a file. */
  put(path: string, bytes: Uint8Array): void;
  /** Adds a file whose name changes with its bytes. It is read only if the newest version does not have it. */
  putNamed(path: string, read: () => Uint8Array): void;
  /** Adds a file whose bytes are in the store already. */
  putKept(path: string, output: Output): void;
  remove(path: string): void;
  /** Adds all files of a folder. */
  putFolder(folder: string): Promise<void>;
  /** @throws when there is no such file */
  read(path: string): Buffer;
}

/** @param newest outputs of the newest version */
export function openDraft(store: OutputStore, newest: Outputs): SiteDraft {
  const outputs = new Map<string, Output>();
  const putKept = (path: string, output: Output) => {
    const former = newest.get(path);
    // What stays is the same object in every version: what is known of it still holds.
    outputs.set(path, former?.digest === output.digest ? former : output);
  };
  const put = (path: string, bytes: Uint8Array) =>
    putKept(path, { digest: store.put(bytes), size: bytes.length });
  return {
    outputs,
    put,
    putNamed(path, read) {
      const output = newest.get(path);
      if (output && store.has(output)) outputs.set(path, output);
      else put(path, read());
    },
    putKept,
    remove: (path) => void outputs.delete(path),
    async putFolder(folder) {
      for (const path of await listFiles(folder)) put(path, await readFile(join(folder, path)));
    },
    read(path) {
      const output = outputs.get(path);
      if (!output) throw new Error(`There is no ${path} in the site that is being built.`);
      const bytes = store.read(output.digest);
      if (!bytes) throw new LostOutput(path);
      return bytes;
    },
  };
}

/** Makes a version equal to a draft. */
export function fillFromDraft(next: NextVersion, { outputs }: SiteDraft): void {
  const former = next.getOutputs();
  let gone = former.size;
  for (const [path, output] of outputs) {
    const known = former.get(path);
    if (known) gone -= 1;
    if (known?.digest !== output.digest) next.setKept(path, output);
  }
  // To look for them takes as long as all else.
  if (gone === 0) return;
  for (const path of former.keys()) if (!outputs.has(path)) next.remove(path);
}
