import type { ActionParams } from '../../store-api/protocol.ts';
import type { User } from '../../sign-in/user.ts';
import { toMediaAddress } from '../../store-api/media-address.ts';
import type { StoredMedia } from '../../store-api/store-api.ts';
import { isContentPath, parseContentPath, type DraftName } from '../entries/content-path.ts';
import { getHead } from '../entries/read-entries.ts';
import { askOnce, getRef, isAncestor } from '../git/history.ts';
import { retryMoved } from '../refs/ref-update.ts';
import type { Repository } from '../git/repository.ts';
import { StoreError } from '../../store-api/store-error.ts';
import {
  getTreeFile,
  getTreeId,
  isPlainFile,
  toContentPath,
  toTreePath,
  writeTree,
  type TreeFile,
} from '../git/tree.ts';
import { commitMedia } from './commit-media.ts';
import { placeUploads, type Upload } from './uploads.ts';

/** A picture or document in the media library. */
export interface MediaEntry {
  /** Blob id. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Address of the file for the admin. It changes with the bytes: browsers go on to show what an address gave before. */
  readonly url: string;
}

/** Lists the published media: the latest uploads first, all others by name. */
export async function listMedia(repository: Repository, folder: string): Promise<MediaEntry[]> {
  const path = folder.replace(/\/$/, '');
  if (path !== 'content/media') parseContentPath(path);
  if (!/^content\/media(\/|$)/.test(path))
    throw new StoreError('path', `“${path}” is no media folder.`);
  const head = await getHead(repository);
  const under = `${toTreePath(repository, path)}/`;
  const [answer, uploads] = await Promise.all([
    askOnce(repository, ['ls-tree', '-r', '-l', '-z', '--full-tree', head, '--', under], [head]),
    getLatestUploads(repository, head, under),
  ]);
  const ranks = new Map(uploads.map((treePath, index) => [treePath, index] as const));
  const getRank = (treePath: string) => ranks.get(treePath) ?? uploads.length;
  return (answer ?? '')
    .split('\0')
    .map((line) => line.split('\t') as [facts: string, treePath?: string])
    .sort(([, one = ''], [, other = '']) => getRank(one) - getRank(other))
    .flatMap(([facts, treePath = '']) => {
      const [mode = '', , id = '', size = '0'] = facts.split(/ +/);
      const found = toContentPath(repository, treePath);
      if (!found || !mode.startsWith('100') || !isContentPath(found)) return [];
      return [toEntry(found, id, Number(size))];
    });
}

/** How many commits with uploads are looked at: beyond them, nobody looks for the latest. */
const latestCommits = 200;

/** Paths of the files that were added last, the latest first. */
async function getLatestUploads(
  repository: Repository,
  head: string,
  under: string,
): Promise<string[]> {
  const only = ['--diff-filter=A', '--no-renames', `--max-count=${latestCommits}`];
  const names = ['--format=', '--name-only', '-z'];
  const args = ['log', ...only, ...names, head, '--', under];
  const answer = (await askOnce(repository, args, [head])) ?? '';
  return [...new Set(answer.split('\0').filter((name) => name !== ''))];
}

/** Describes one file, of a draft or of the published branch. */
export async function getMedia(
  repository: Repository,
  path: string,
  draft?: DraftName,
): Promise<MediaEntry> {
  const { id, bytes } = await readMedia(repository, path, draft);
  return toEntry(path, id, bytes.length, draft);
}

/** Reads one file: the draft's if it has one, otherwise the published one. */
export async function readMedia(
  repository: Repository,
  path: string,
  draft?: DraftName,
): Promise<StoredMedia> {
  const { kind } = parseContentPath(path);
  if (kind !== 'media' && kind !== 'table') throw new StoreError('path', `“${path}” is no medium.`);
  // An entry without a draft has its media on the published branch.
  const inDraft = draft && (await getRef(repository, draft.ref));
  for (const commit of [inDraft, await getHead(repository)]) {
    if (commit === undefined) continue;
    const file = await getTreeFile(repository, commit, toTreePath(repository, path));
    if (!file || !isPlainFile(file)) continue;
    const object = await repository.objects.read(file.id, path);
    if (object.type === 'blob') return { id: file.id, bytes: new Uint8Array(object.bytes) };
  }
  throw new StoreError('not-found', `There is no file ${path}.`);
}

/** Reads a file that was published, as a commit of the published branch has it. @throws StoreError `not-found` */
export async function readFormerMedia(
  repository: Repository,
  path: string,
  version: string,
): Promise<StoredMedia> {
  const { id } = await getFormerFile(repository, await getHead(repository), path, version);
  return { id, bytes: new Uint8Array((await repository.objects.read(id, path)).bytes) };
}

/**
 * Finds a file of the media library in a commit of the published branch.
 * @throws StoreError `not-found` if that commit is of another branch or has no such file
 */
export async function getFormerFile(
  repository: Repository,
  head: string,
  path: string,
  version: string,
): Promise<TreeFile> {
  const isPublished =
    parseContentPath(path).kind === 'media' &&
    (await repository.objects.find(version))?.type === 'commit' &&
    (await isAncestor(repository, version, head));
  const file =
    isPublished && (await getTreeFile(repository, version, toTreePath(repository, path)));
  if (file && isPlainFile(file)) return file;
  throw new StoreError('not-found', `There was no file ${path}.`);
}

/** Adds a file to the published branch, for uploads outside of an entry. */
export function saveMedia(
  repository: Repository,
  upload: Upload,
  { commitMessage }: ActionParams['persistMedia']['options'],
  author: User,
): Promise<MediaEntry> {
  return retryMoved(async () => {
    const head = await getHead(repository);
    const { files, renamed } = await placeUploads(repository, [head], [upload]);
    const tree = await writeTree(repository, head, files);
    const path = renamed.get(upload.requestedPath) ?? upload.requestedPath;
    if (tree !== (await getTreeId(repository, head)))
      await commitMedia(repository, { head, tree, author, message: commitMessage });
    return getMedia(repository, path);
  });
}

function toEntry(path: string, id: string, size: number, draft?: DraftName): MediaEntry {
  const of = draft ? `draft=${encodeURIComponent(`${draft.collection}/${draft.slug}`)}&` : '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { id, name, path, size, url: toMediaAddress(path, `${of}id=${id}`) };
}
