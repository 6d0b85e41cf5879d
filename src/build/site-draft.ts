import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextVersion } from '../versions/next-version.ts';
import type { OutputStore } from '../versions/output-store.ts';
import type { Output, ReadVersion } from '../versions/version.ts';
import { listFiles } from './site-files.ts';

/** A site while it is built. Its bytes are in the store; nobody sees it. */
export interface SiteDraft {
  /** Number of the version that was the newest when it was begun; 0 before the first. */
  readonly base: number;
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
  /** What is not as in its base; undefined for what is gone. */
  getChanges(): ReadonlyMap<string, Output | undefined>;
  /** @throws when there is no such file */
  read(path: string): Buffer;
}

export function openDraft(store: OutputStore, { number, outputs: newest }: ReadVersion): SiteDraft {
  const outputs = new Map<string, Output>();
  const changed = new Map<string, Output>();
  const putKept = (path: string, output: Output) => {
    const former = newest.get(path);
    // What stays is the same object in every version: what is known of it still holds.
    const isSame = former?.digest === output.digest;
    outputs.set(path, isSame ? former : output);
    if (isSame) changed.delete(path);
    else changed.set(path, output);
  };
  const put = (path: string, bytes: Uint8Array) =>
    putKept(path, { digest: store.put(bytes), size: bytes.length });
  return {
    base: number,
    outputs,
    put,
    putNamed(path, read) {
      const output = newest.get(path);
      if (output && store.has(output.digest)) putKept(path, output);
      else put(path, read());
    },
    putKept,
    remove(path) {
      outputs.delete(path);
      changed.delete(path);
    },
    async putFolder(folder) {
      for (const path of await listFiles(folder)) put(path, await readFile(join(folder, path)));
    },
    getChanges() {
      const added = changed.keys().filter((path) => !newest.has(path));
      // To look for what is gone takes as long as all else.
      if (outputs.size - added.toArray().length === newest.size) return changed;
      return new Map([...changed, ...findGone(newest, outputs)]);
    },
    read(path) {
      const output = outputs.get(path);
      const bytes = output && store.read(output.digest);
      if (!bytes) throw new Error(`There is no ${path} in the site that is being built.`);
      return bytes;
    },
  };
}

/** Makes a version equal to a draft. */
export function fillFromDraft(next: NextVersion, draft: SiteDraft): void {
  for (const [path, output] of next.base === draft.base ? draft.getChanges() : compare(next, draft))
    if (output) next.setKept(path, output);
    else next.remove(path);
}

/** What a version lacks to be equal to a draft that was begun before it. */
function compare(
  next: NextVersion,
  { outputs }: SiteDraft,
): ReadonlyMap<string, Output | undefined> {
  const former = next.getOutputs();
  const isOther = ([path, { digest }]: [string, Output]) => former.get(path)?.digest !== digest;
  return new Map([...outputs.entries().filter(isOther), ...findGone(former, outputs)]);
}

const findGone = (former: ReadonlyMap<string, Output>, outputs: ReadonlyMap<string, Output>) =>
  former
    .keys()
    .filter((path) => !outputs.has(path))
    .map((path): [string, undefined] => [path, undefined]);
