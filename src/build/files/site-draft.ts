import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextVersion } from '../../versions/next-version.ts';
import { LostOutput, type Output, type ReadVersion, type Version } from '../../versions/version.ts';
import type { Versions } from '../../versions/versions.ts';
import { listFiles } from './site-files.ts';
import { PartedFiles, type ChangedPaths, type Parts } from './parted-files.ts';

/** An output with its path. */
export interface DraftOutput extends Output {
  /** Path inside the site, such as `releases/index.html`. */
  readonly path: string;
}

/**
 * A site while it is built. Its bytes are in the store; nobody sees it. A process keeps it from one build to the next, which
 * changes it, so that only what has changed is checked and published.
 */
export interface SiteDraft {
  readonly outputs: ReadonlyMap<string, DraftOutput>;
  /** Replaces the outputs that the content has become, by subject. */
  setSite(parts: Parts<DraftOutput>): void;
  /** Replaces the outputs of a group that is not of the content, such as the search index. */
  setGroup(group: string, outputs: readonly DraftOutput[]): void;
  /** The same with all files of a folder. */
  putFolder(group: string, folder: string): Promise<void>;
  /** An output of these bytes. */
  toOutput(path: string, bytes: Uint8Array): DraftOutput;
  /** @throws when there is no such file */
  read(path: string): Buffer;
  /** As `read`, until the next call, as the store lends it. */
  lend(path: string): Buffer;
  /** Where outputs were not searched for secrets. */
  readonly unsearched: ChangedPaths;
  /** Whether a version has all outputs of this draft and no others. */
  isPublishedAs(version: ReadVersion | undefined): boolean;
  /** Whether the bytes of all outputs are certainly there, as far as those of a version are. */
  isKeptBy(version: ReadVersion | undefined): boolean;
  /** Makes a version equal to this draft. */
  fill(next: NextVersion): void;
  /** Notes that the version is equal to it. */
  notePublished(version: Version): void;
}

/** @param versions in which it is published, and in whose store its outputs are */
export function openDraft({
  store,
  findChangedPaths,
}: Pick<Versions, 'store' | 'findChangedPaths'>): SiteDraft {
  const parted = new PartedFiles<DraftOutput>((one, other) => one.digest === other.digest);
  const { files: outputs } = parted;
  const unpublished = parted.follow();
  /** Number of the version that differs from the draft only at the paths that are unpublished. */
  let published: number | undefined;
  /** Where a version may differ from it: also where something was taken down since. Undefined if that is not known. */
  const findDifferences = (number: number | undefined): ReadonlySet<string> | undefined => {
    if (published === undefined || number === undefined) return undefined;
    const changed = findChangedPaths(published, number);
    return changed && unpublished.get()?.union(changed);
  };
  const setGroup = (group: string, list: readonly DraftOutput[]) =>
    parted.setGroup(group, new Map([['', list]]));
  const toOutput = (path: string, bytes: Uint8Array) => ({
    ...{ path, size: bytes.length },
    digest: store.put(bytes),
  });
  const demand = (path: string, read: (output: Output) => Buffer | undefined) => {
    const output = outputs.get(path);
    if (!output) throw new Error(`There is no ${path} in the site that is being built.`);
    const bytes = read(output);
    if (!bytes) throw new LostOutput(path);
    return bytes;
  };
  return {
    outputs,
    setSite: (parts) => parted.setGroup('site', parts),
    setGroup,
    async putFolder(group, folder) {
      const paths = await listFiles(folder);
      const toFile = async (path: string) => toOutput(path, await readFile(join(folder, path)));
      setGroup(group, await Promise.all(paths.map(toFile)));
    },
    toOutput,
    read: (path) => demand(path, ({ digest }) => store.read(digest)),
    lend: (path) => demand(path, store.lend),
    unsearched: parted.follow(),
    isPublishedAs: (version) => findDifferences(version?.number)?.size === 0,
    isKeptBy: (version) =>
      findDifferences(version?.number)
        ?.values()
        .map((path) => outputs.get(path))
        .every((output) => !output || store.has(output)) ?? false,
    fill(next) {
      const former = next.getOutputs();
      const changed = findDifferences(next.base);
      for (const path of changed ?? outputs.keys()) {
        const output = outputs.get(path);
        if (!output) next.remove(path);
        else if (former.get(path)?.digest !== output.digest) next.setKept(path, output);
      }
      if (changed) return;
      for (const path of former.keys()) if (!outputs.has(path)) next.remove(path);
    },
    notePublished({ number }) {
      published = number;
      unpublished.clear();
    },
  };
}
