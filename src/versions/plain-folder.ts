import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { inTransaction } from './database.ts';
import { toDigest, type OutputStore } from './output-store.ts';
import { LostOutput, type Output } from './version.ts';

interface Parts {
  readonly database: DatabaseSync;
  readonly store: OutputStore;
  readonly outputs: ReadonlyMap<string, Output>;
  /** Outputs to which the folder is known to be equal, if it is. */
  readonly former?: ReadonlyMap<string, Output> | undefined;
  /** The paths at which these may differ, if they are known. */
  readonly changed?: ReadonlySet<string> | undefined;
  /** Whether to leave the rest to the next time. */
  readonly isUrgent?: (() => boolean) | undefined;
}

/** Files after which to ask whether something is urgent: some milliseconds. */
const mostAtOnce = 100;

/**
 * Files that are written in any case to a folder that is known, as after a publication: some tenths of a second. If it were not
 * known afterwards, the next build would look at all files, which takes a second of 10,000 entries.
 */
const few = 1000;

/** A file as it was when it was written. */
interface WrittenFile {
  readonly digest: string;
  /** Milliseconds since 1970-01-01T00:00Z, with fractions. */
  readonly modified: number;
}

/**
 * Makes a folder equal to a version. Only files that differ are touched, also those that somebody else has changed. A web
 * server that reads meanwhile finds whole files: pages come after what they refer to, and what no page refers to any more
 * goes last. If it is interrupted, the next time completes it. All who may read the folder may read what is in it, whatever the
 * umask of this process or of an earlier one.
 * @param temporary a folder beside it or in it. It does not exist yet, or has what an interrupted call left
 * @returns whether the folder is equal; false if something was urgent
 * @throws when the store lacks an output; building again makes it
 */
export async function writeFolder(
  { isUrgent, ...parts }: Parts,
  folder: string,
  temporary: string,
): Promise<boolean> {
  const { database, store, outputs } = parts;
  const former = fs.existsSync(folder) ? parts.former : undefined;
  const changed = former && (parts.changed ?? findChanged(former, outputs));
  const present = changed ? findFiles(folder, changed) : listFound(folder);
  const wanted = changed ? pick(outputs, changed) : outputs;
  // What is in the folder cannot take its place.
  const isNew = present.size === 0 && !former && dirname(temporary) !== folder;
  const [root, found] = isNew ? [temporary, listFound(temporary)] : [folder, present];
  const written = former ? new Map<string, WrittenFile>() : readWritten(database);
  const changes = new Map<string, WrittenFile>();
  fs.mkdirSync(temporary, { recursive: true });
  const made = new Set<string>();
  let isLeft = false;
  const { mode } = fs.statSync(fs.existsSync(folder) ? folder : temporary);
  try {
    const due = [...wanted].filter(
      ([path, output]) =>
        isClosed(found.get(path), mode) || !isAsWritten(found.get(path), output, written.get(path)),
    );
    const mayLeave = isUrgent && !(former && due.length <= few);
    for (const [path, output] of former || found.has('404.html') ? inOrder(due) : asNewSite(due)) {
      if (mayLeave && changes.size % mostAtOnce === mostAtOnce - 1) {
        // Only then messages of other processes arrive.
        await letOthersRun();
        if ((isLeft = isUrgent())) break;
      }
      const file = found.get(path);
      if (!file || isClosed(file, mode) || !isEqual(join(root, path), file, output))
        write(path, output);
      const now = fs.lstatSync(join(root, path));
      if (isClosed(now, mode)) fs.chmodSync(join(root, path), now.mode | (mode & 0o444));
      changes.set(path, { digest: output.digest, modified: now.mtimeMs });
    }
    openFolders(former ? changes.keys() : outputs.keys());
    const unknown = isLeft ? [] : [...found].filter(([path]) => !outputs.has(path));
    for (const [path] of inOrder(unknown).toReversed()) removeFile(root, path);
    if (isNew && !isLeft) fs.renameSync(temporary, folder);
  } finally {
    if (!isNew || !isLeft) fs.rmSync(temporary, { recursive: true, force: true });
  }
  const known = [...written.keys(), ...found.keys()];
  const gone = known.filter((path) => !outputs.has(path));
  inTransaction(database, () => remember(database, gone, changes));
  return !isLeft;

  /** The folders of files, which are never fewer than those that were made. */
  function openFolders(paths: Iterable<string>): void {
    const folders = new Set<string>(['.']);
    for (const path of paths)
      for (let parent = dirname(path); !folders.has(parent); parent = dirname(parent))
        folders.add(parent);
    for (const inner of folders) {
      const path = join(root, inner);
      const now = fs.statSync(path, { throwIfNoEntry: false });
      const missing = now ? mode & 0o555 & ~now.mode : 0;
      // That of another account stays as it is.
      if (missing && now?.uid === process.getuid?.()) fs.chmodSync(path, now!.mode | missing);
    }
  }

  function makeFolder(path: string): void {
    if (!made.has(path)) fs.mkdirSync(path, { recursive: true });
    made.add(path);
  }

  function write(path: string, output: Output): void {
    const bytes = store.lend(output);
    if (!bytes) throw new LostOutput(path);
    const target = join(root, path);
    if (isNew && found.size === 0) {
      makeFolder(dirname(target));
      return fs.writeFileSync(target, bytes);
    }
    makeWay(root, path);
    const next = join(temporary, output.digest);
    fs.writeFileSync(next, bytes);
    fs.renameSync(next, target);
  }
}

/**
 * Whether a folder has nothing but the outputs of a version, as this cache has written them. It changes nothing, and looks at
 * sizes and times as `writeFolder` does.
 */
export function isWritten(
  { database, outputs }: Pick<Parts, 'database' | 'outputs'>,
  folder: string,
): boolean {
  const found = listFound(folder, false);
  if (found.size !== outputs.size) return false;
  const written = readWritten(database);
  const { mode } = fs.statSync(folder);
  return outputs.entries().every(([path, output]) => {
    const file = found.get(path);
    return isAsWritten(file, output, written.get(path)) && !isClosed(file, mode);
  });
}

/** Whether somebody may not read a file who may read its folder. */
const isClosed = (file: fs.Stats | undefined, mode: number) =>
  file !== undefined && (mode & 0o444 & ~file.mode) !== 0;

/** Pages after everything else. */
const inOrder = <T>(files: readonly (readonly [string, T])[]) =>
  files.toSorted(([a], [b]) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')));

/** The files by which a build knows its own folder, the first one first: the next build may complete it. */
const marks = ['404.html', 'index.html'];

/** In a folder that is no site yet, these come first. */
const asNewSite = <T>(files: readonly (readonly [string, T])[]) =>
  inOrder(files).toSorted(([a], [b]) => getRank(a) - getRank(b));

const getRank = (path: string) => [...marks, path].indexOf(path);

/** Paths whose outputs have changed or are gone. */
const findChanged = (former: ReadonlyMap<string, Output>, outputs: ReadonlyMap<string, Output>) =>
  new Set([
    ...outputs.keys().filter((path) => former.get(path)?.digest !== outputs.get(path)!.digest),
    ...former.keys().filter((path) => !outputs.has(path)),
  ]);

/** Those of some outputs that are at certain paths. */
const pick = (outputs: ReadonlyMap<string, Output>, paths: ReadonlySet<string>) =>
  [...paths].flatMap((path) => {
    const output = outputs.get(path);
    return output ? [[path, output] as const] : [];
  });

/** The files of a folder that are at certain paths. */
function findFiles(folder: string, paths: ReadonlySet<string>): Map<string, fs.Stats> {
  const found = new Map<string, fs.Stats>();
  for (const path of paths)
    if (isFile(join(folder, path))) found.set(path, fs.lstatSync(join(folder, path)));
  return found;
}

/** The folder in which a file system keeps what it could repair, at the root of a disk. Only its administrator may read it. */
export const lostAndFound = 'lost+found';

/** Files below a folder; none when it does not exist. Symbolic links lead elsewhere: they are removed, or else listed. */
function listFound(folder: string, isCleaned = true): Map<string, fs.Stats> {
  const found = new Map<string, fs.Stats>();
  if (fs.existsSync(folder)) addFound('');
  return found;

  // Node's own recursion follows symbolic links.
  function addFound(inner: string): void {
    // `join` would take a third of the time, of 90,000 files.
    for (const entry of fs.readdirSync(`${folder}/${inner}`, { withFileTypes: true })) {
      const path = `${inner}${entry.name}`;
      if (path === lostAndFound) continue;
      if (entry.isDirectory()) addFound(`${path}/`);
      else if (entry.isFile() || !isCleaned) found.set(path, fs.lstatSync(`${folder}/${path}`));
      else fs.rmSync(`${folder}/${path}`);
    }
  }
}

const isAsWritten = (
  file: fs.Stats | undefined,
  { digest, size }: Output,
  written: WrittenFile | undefined,
) => written?.digest === digest && written.modified === file?.mtimeMs && file.size === size;

const isEqual = (path: string, file: fs.Stats, { digest, size }: Output) =>
  file.size === size && toDigest(fs.readFileSync(path)) === digest;

/** Makes the folder of a file. A former page may be in the way: `story.html` of `story.html/index.html`, or the reverse. */
function makeWay(root: string, path: string): void {
  const parents = path.split('/').slice(0, -1);
  parents.forEach((_, index) => {
    const parent = join(root, ...parents.slice(0, index + 1));
    if (isFile(parent)) fs.rmSync(parent);
  });
  fs.mkdirSync(dirname(join(root, path)), { recursive: true });
  const target = join(root, path);
  if (fs.lstatSync(target, { throwIfNoEntry: false })?.isDirectory())
    fs.rmSync(target, { recursive: true });
}

function isFile(path: string): boolean {
  try {
    return fs.lstatSync(path).isFile();
  } catch {
    // Nothing, or a file where its folder was.
    return false;
  }
}

/** Removes a file and the folders that it leaves empty. */
function removeFile(folder: string, path: string): void {
  // A new folder may have its name.
  if (isFile(join(folder, path))) fs.rmSync(join(folder, path));
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent))
    try {
      fs.rmdirSync(join(folder, parent));
    } catch {
      return;
    }
}

function readWritten(database: DatabaseSync): Map<string, WrittenFile> {
  const rows = database.prepare('SELECT path, digest, modified FROM written');
  rows.setReturnArrays(true);
  const written = new Map<string, WrittenFile>();
  for (const [path, digest, modified] of rows.all() as unknown as [string, string, number][])
    written.set(path, { digest, modified });
  return written;
}

function remember(
  database: DatabaseSync,
  gone: Iterable<string>,
  changes: ReadonlyMap<string, WrittenFile>,
): void {
  const forget = database.prepare('DELETE FROM written WHERE path = ?');
  for (const path of gone) forget.run(path);
  const add = database.prepare('INSERT OR REPLACE INTO written VALUES (?, ?, ?)');
  for (const [path, { digest, modified }] of changes) add.run(path, digest, modified);
}
