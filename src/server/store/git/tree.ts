import { createHash } from 'node:crypto';
import type { Repository } from './repository.ts';

/** A file in a tree. */
export interface TreeFile {
  readonly id: string;
  readonly mode: string;
}

/** Changes to files, by their path in the repository; undefined removes a file. */
export type TreeChanges = ReadonlyMap<string, TreeFile | undefined>;

export const plainMode = '100644';

export const folderMode = '40000';

/** Whether a path stays inside its folder on every system: a Git tree may contain any names. */
export const isTreePath = (path: string) =>
  path.split('/').every((name) => !/^(\.{0,2}|(\.git|git~1)[. ]*(:.*)?)$|[\\\0]/i.test(name));

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
  const tree = await objects.find(`${commit}:${treePath}`).catch(async (error: unknown) => {
    await demandAbsent(objects, commit, treePath);
    throw error;
  });
  if (tree?.type === 'tree') return readTree(tree.bytes, tree.id.length / 2, 'utf8');
  // Git says the same of a damaged folder, or ends at one on the way.
  if (!tree) await demandAbsent(objects, commit, treePath);
  return new Map();
}

/** Makes sure that a commit has no such folder. @throws StoreError `damaged` when it has, or cannot be read so far */
async function demandAbsent(
  objects: Repository['objects'],
  commit: string,
  treePath: string,
): Promise<void> {
  const found = await objects.find(commit);
  const header = found?.type === 'commit' ? found.bytes.toString('latin1', 0, 80) : '';
  let id = found?.type === 'tree' ? found.id : /^tree (\w+)$/m.exec(header)?.[1];
  let path = '';
  for (const name of treePath.split('/')) {
    if (id === undefined) return;
    const tree = await objects.read(id, path);
    const entry = readTree(tree.bytes, id.length / 2, 'utf8').get(name);
    id = entry?.mode === folderMode ? entry.id : undefined;
    path += `${name}/`;
  }
  if (id !== undefined) await objects.read(id, path);
}

/**
 * The files and folders of a tree, by name.
 * @param encoding of the names; `latin1` preserves bytes of any encoding
 * @throws when the repository does not have it
 */
export async function readFolder(
  { objects }: Repository,
  id: string,
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<Map<string, TreeFile>> {
  const tree = await objects.read(id);
  if (tree.type !== 'tree') throw new Error(`${id} is no tree`);
  return readTree(tree.bytes, id.length / 2, encoding);
}

/** Stores bytes as a blob and returns its id. */
export function writeBlob({ writer }: Repository, bytes: Uint8Array | string): Promise<string> {
  return writer.write('blob', bytes);
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
  const tree = await objects.find(`${commit}^{tree}`);
  if (!tree) throw new Error(`${commit} is not a commit`);
  return tree.id;
}

/**
 * Stores the tree of a commit with some files changed, and returns its id. Reads and writes only the folders that these files
 * are in.
 * @param base commit or tree
 * @throws when a path could lead out of the folder, or a folder cannot be read
 */
export async function writeTree(
  repository: Repository,
  base: string,
  changes: TreeChanges,
): Promise<string> {
  for (const [path, file] of changes)
    if (file && !isTreePath(path)) throw new Error(`${path} is no path of a file`);
  const tree = await writeFolder(repository, await getTreeId(repository, base), changes);
  return tree ?? repository.writer.writeTree(new Map());
}

/**
 * @param id of the folder as it was, if there was one
 * @param changes by their paths in the folder
 * @returns undefined when nothing is left in it
 */
async function writeFolder(
  repository: Repository,
  id: string | undefined,
  changes: TreeChanges,
): Promise<string | undefined> {
  const entries =
    id === undefined ? new Map<string, TreeFile>() : await readFolder(repository, id, 'latin1');
  const folders = new Map<string, Map<string, TreeFile | undefined>>();
  for (const [path, file] of changes) {
    const slash = path.indexOf('/');
    const name = Buffer.from(slash < 0 ? path : path.slice(0, slash)).toString('latin1');
    if (slash >= 0) {
      const inner = folders.get(name) ?? new Map<string, TreeFile | undefined>();
      folders.set(name, inner.set(path.slice(slash + 1), file));
    } else if (file) entries.set(name, file);
    else if (entries.get(name)?.mode !== folderMode) entries.delete(name);
  }
  for (const [name, inner] of folders) {
    // A file may take the place of a folder, or the reverse.
    const folder = entries.get(name)?.mode === folderMode ? entries.get(name) : undefined;
    const next = await writeFolder(repository, folder?.id, inner);
    if (next !== undefined) entries.set(name, { mode: folderMode, id: next });
    else if (folder) entries.delete(name);
  }
  return entries.size > 0 ? repository.writer.writeTree(entries) : undefined;
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
function readTree(
  bytes: Buffer,
  idLength: number,
  encoding: 'utf8' | 'latin1',
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
