import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Repository } from './repository.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

/** A file in a tree. */
export interface TreeFile {
  readonly id: string;
  readonly mode: string;
}

/** Changes to files, by their path in the repository; undefined removes a file. */
export type TreeChanges = ReadonlyMap<string, TreeFile | undefined>;

export const plainMode = '100644';

/** Whether a path stays inside its folder on every system: a Git tree may contain any names. */
export const isTreePath = (path: string) =>
  path.split('/').every((name) => !/^(\.{0,2}|\.git)$|[\\\0]/i.test(name));

/** Only plain files are content: no links, no other repositories. */
export const isPlainFile = ({ mode }: Pick<TreeFile, 'mode'>) => mode.startsWith('100');

/** Maps `content/…` to the path in the repository. */
export function toTreePath({ prefix }: Repository, path: string): string {
  return prefix + path.slice('content/'.length);
}

/** Maps a path in the repository to `content/…`; undefined outside the content folder. */
export function toContentPath({ prefix }: Repository, treePath: string): string | undefined {
  return treePath.startsWith(prefix) ? `content/${treePath.slice(prefix.length)}` : undefined;
}

/**
 * Finds a file of a commit.
 * @param treePath path in the repository
 */
export async function getTreeFile(
  repository: Repository,
  commit: string,
  treePath: string,
): Promise<TreeFile | undefined> {
  const slash = treePath.lastIndexOf('/');
  const folder = await getFolder(repository, commit, treePath.slice(0, Math.max(0, slash)));
  return folder.get(treePath.slice(slash + 1));
}

/** The files and folders in one folder of a commit, by name; none where there is no such folder. */
export async function getFolder(
  { objects }: Repository,
  commit: string,
  treePath: string,
): Promise<Map<string, TreeFile>> {
  const tree = await objects.read(`${commit}:${treePath}`);
  return tree?.type === 'tree' ? readTree(tree.bytes, tree.id.length / 2) : new Map();
}

/** Stores bytes as a blob and returns its id. */
export function writeBlob({ git }: Repository, bytes: Uint8Array | string): Promise<string> {
  return git.getText(['hash-object', '-w', '--stdin'], { input: bytes });
}

/** The id that bytes have as a blob. */
export function toBlobId({ emptyTree }: Repository, bytes: Uint8Array): string {
  return createHash(emptyTree.length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}

/** The id of a commit's tree. */
export async function getTreeId({ objects }: Repository, commit: string): Promise<string> {
  const tree = await objects.read(`${commit}^{tree}`);
  if (!tree) throw new Error(`${commit} is not a commit`);
  return tree.id;
}

/**
 * Stores the tree of a commit with some files changed, and returns its id.
 * @param base commit or tree
 */
export function writeTree(
  repository: Repository,
  base: string,
  changes: TreeChanges,
): Promise<string> {
  const { git } = repository;
  const input = [...changes]
    .map(([path, file]) => formatIndexInfo(repository, path, file))
    .join('');
  return useTemporaryFolder(repository, async (folder) => {
    const env = { GIT_INDEX_FILE: join(folder, 'index') };
    await git.run(['read-tree', base], { env });
    await git.run(['update-index', '-z', '--index-info'], { env, input });
    return git.getText(['write-tree'], { env });
  });
}

/** The id of nothing, where Git expects one. */
export const getZeroId = ({ emptyTree }: Pick<Repository, 'emptyTree'>) =>
  '0'.repeat(emptyTree.length);

/** A line of `git update-index -z --index-info`; without a file, it removes the path. */
export const formatIndexInfo = (
  repository: Pick<Repository, 'emptyTree'>,
  path: string,
  file: TreeFile | undefined,
) => `${file ? `${file.mode} ${file.id}` : `0 ${getZeroId(repository)}`}\t${path}\0`;

/**
 * Entries of one tree object: `<mode> <name>\0<id>`, one after the other.
 * @param idLength in bytes
 * @param encoding of names; `latin1` preserves bytes of any encoding
 */
export function readTree(
  bytes: Buffer,
  idLength: number,
  encoding: 'utf8' | 'latin1' = 'utf8',
): Map<string, TreeFile> {
  const files = new Map<string, TreeFile>();
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space);
    const id = bytes.toString('hex', end + 1, end + 1 + idLength);
    files.set(bytes.toString(encoding, space + 1, end), {
      mode: bytes.toString('utf8', at, space),
      id,
    });
    at = end + 1 + idLength;
  }
  return files;
}
