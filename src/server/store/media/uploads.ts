import { createHash } from 'node:crypto';
import { isDeviceName } from '../../../model/fields/site-address.ts';
import type { ProtectedWords } from '../../../validation/protected-words/protected-words.ts';
import type { ActionParams } from '../../store-api/protocol.ts';
import { parseContentPath } from '../entries/content-path.ts';
import { getDraftHeads } from '../drafts/drafts.ts';
import { admitLimited } from './limited-gate.ts';
import { demandNoLink } from '../git/symlink-check.ts';
import type { Repository } from '../git/repository.ts';
import { StoreError } from '../../store-api/store-error.ts';
import {
  getFolder,
  getTreeFile,
  plainMode,
  toBlobId,
  toContentPath,
  toTreePath,
  writeBlob,
  type TreeFile,
} from '../git/tree.ts';
import type { WordGuard } from '../entries/word-guard.ts';

type Asset = ActionParams['persistMedia']['asset'];

/** A file that has been admitted and stored in Git's database. */
export interface Upload {
  /** The requested path: `content/media/…`. */
  readonly requestedPath: string;
  /** The same with the extension that fits its content. */
  readonly path: string;
  /** Blob id. */
  readonly id: string;
  /** Blob id of the file as it was sent. */
  readonly submittedId: string;
}

/** A file that is in the database already, to be added under a path like an upload. */
export const toUpload = (path: string, id: string): Upload => ({
  requestedPath: path,
  path,
  id,
  submittedId: id,
});

/** Admits uploads, and remembers them: an editor sends them again with every save. */
export class UploadGate {
  readonly #repository: Repository;
  readonly #guard: WordGuard;
  readonly #admitted = new Map<string, Promise<Omit<Upload, 'requestedPath'>>>();
  #words: ProtectedWords | undefined;

  constructor(repository: Repository, guard: WordGuard) {
    this.#repository = repository;
    this.#guard = guard;
  }

  /** @throws StoreError when a file may not be stored; the message says what to do */
  async admit(assets: readonly Asset[]): Promise<Upload[]> {
    return Promise.all(
      assets.map(async ({ path, content }) => {
        const upload = await this.#admitOnce(path, Buffer.from(content, 'base64'));
        return { requestedPath: path, ...upload };
      }),
    );
  }

  async #admitOnce(path: string, bytes: Buffer): Promise<Omit<Upload, 'requestedPath'>> {
    const words = await this.#guard.getWords();
    // What was admitted under an older list of protected words is searched again.
    if (words !== this.#words) this.#admitted.clear();
    this.#words = words;
    const key = `${path}\0${createHash('sha256').update(bytes).digest('hex')}`;
    const known = await this.#admitted.get(key);
    // A save that failed made no commit of it, and Git removes such files in time.
    if (known && (await this.#repository.objects.find(known.id))) return known;
    const admitted = this.#admit(path, bytes);
    this.#admitted.set(key, admitted);
    admitted.catch(() => this.#admitted.delete(key));
    return admitted;
  }

  async #admit(path: string, bytes: Buffer): Promise<Omit<Upload, 'requestedPath'>> {
    const repository = this.#repository;
    const { kind } = parseContentPath(path);
    if (kind !== 'media') throw new StoreError('path', `“${path}” does not lie in content/media.`);
    // Compute the id only: the metadata of a photograph must never reach the database.
    const sentId = toBlobId(repository, bytes);
    await this.#guard.demandNoneInName(path);
    const admitted = await admitLimited(path, bytes);
    await this.#guard.demandNoneInMedia(path, admitted.bytes);
    const id = await writeBlob(repository, admitted.bytes);
    return { path: parseContentPath(admitted.path).path, id, submittedId: sentId };
  }
}

/**
 * Finds a path for each upload: the requested one, that of an equal file, or one with a number.
 * @param commits commits that may have the file already; drafts are always searched
 * @param before files that go with them, by path in the repository
 * @returns files by their path in the repository, and new paths by the requested ones
 */
export async function placeUploads(
  repository: Repository,
  commits: readonly string[],
  uploads: readonly Upload[],
  before: ReadonlyMap<string, TreeFile | undefined> = new Map(),
): Promise<{ files: Map<string, TreeFile>; renamed: Map<string, string> }> {
  const files = new Map<string, TreeFile>();
  const renamed = new Map<string, string>();
  // If two drafts had different pictures with the same name, the second to be published would replace the first's.
  const others = uploads.length > 0 ? await getDraftHeads(repository) : [];
  const folders = new Map<string, readonly NamedFile[]>();
  for (const upload of uploads) {
    const folder = toFolder(upload.path);
    for (const commit of commits) await demandNoLink(repository, commit, folder.slice(0, -1));
    if (await isStored(repository, commits, upload)) continue;
    const there =
      folders.get(folder) ?? (await readNames(repository, [...commits, ...others], folder));
    folders.set(folder, there);
    const placed = [...before, ...files].flatMap(([treePath, file]) => {
      const path = toContentPath(repository, treePath);
      const isBeside = file && path !== undefined && toFolder(path) === folder;
      return isBeside ? [toNamed(path.slice(folder.length), file.id)] : [];
    });
    const path = findFreePath(upload, [...there, ...placed]);
    files.set(toTreePath(repository, path), { id: upload.id, mode: plainMode });
    if (path !== upload.requestedPath) renamed.set(upload.requestedPath, path);
  }
  return { files, renamed };
}

/** Whether an editor sends back a file that it got from here. */
async function isStored(
  repository: Repository,
  commits: readonly string[],
  { requestedPath, submittedId }: Upload,
): Promise<boolean> {
  const [first = ''] = commits;
  return (
    (await getTreeFile(repository, first, toTreePath(repository, requestedPath)))?.id ===
    submittedId
  );
}

interface NamedFile {
  readonly name: string;
  readonly id: string;
  /** On macOS and Windows, names that differ only in case are one file. */
  readonly folded: string;
}

const toNamed = (name: string, id: string): NamedFile => ({ name, id, folded: toFolded(name) });

/** The files in a folder of many commits, nearly all of which have the same. */
async function readNames(
  repository: Repository,
  commits: readonly string[],
  folder: string,
): Promise<NamedFile[]> {
  const treePath = toTreePath(repository, folder).slice(0, -1);
  const found = new Map<string, readonly [name: string, id: string]>();
  for (const commit of commits)
    for (const [name, { id }] of await getFolder(repository, commit, treePath))
      found.set(`${id} ${name}`, [name, id]);
  return [...found.values()].map(([name, id]) => toNamed(name, id));
}

/** @param there the files that are in the folder, in any commit */
function findFreePath({ path, id }: Upload, there: readonly NamedFile[]): string {
  const [, folder = '', sent = '', ending = ''] = /^(.*\/)(.*)(\.[^./]+)$/.exec(path) ?? [];
  // Windows could not check it out.
  const stem = isDeviceName(sent) ? sent.replace(/^[^.]+/, '$&-2') : sent;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem + ending : `${stem}-${number}${ending}`;
    const folded = toFolded(name);
    const same = there.filter((other) => other.folded === folded);
    if (same.every((other) => other.name === name && other.id === id)) return folder + name;
  }
}

/** With the last slash. */
const toFolder = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

const toFolded = (name: string) => name.normalize('NFC').toLowerCase();
