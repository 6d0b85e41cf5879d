import { decodeAddress } from '../../media/index.ts';
import type { Repository } from '../store/git/repository.ts';
import { toTreePath } from '../store/git/tree.ts';
import type { HistoryFiles } from './history-files.ts';

/** Media that an entry has shown in any revision, by path in the repository. */
interface FoundMedia {
  /** Those that no other file has ever named. */
  readonly own: ReadonlySet<string>;
  readonly remarks: readonly string[];
}

/**
 * Finds pictures, documents and tables that only these files have ever named. A name anywhere in another
 * file counts, so that nothing is removed that another entry shows.
 */
export async function findMedia(
  repository: Repository,
  { blobs }: HistoryFiles,
  paths: ReadonlySet<string>,
): Promise<FoundMedia> {
  const folder = toTreePath(repository, 'content/media/');
  const files = [...blobs.keys()].filter(
    (path) => path.startsWith(folder) || (path.endsWith('.csv') && isBeside(path, paths)),
  );
  const names = new Map(files.map((path) => [path, toPlain(toName(path, folder))]));
  const shown = new Set<string>();
  for (const path of paths)
    for (const source of await readRevisions(repository, blobs.get(path)))
      for (const [file, name] of names) if (source.includes(name)) shown.add(file);
  const others = new Map<string, string>();
  for (const [path, ids] of blobs) {
    if (paths.has(path) || !/\.(md|mdx|yml)$/.test(path) || shown.size === 0) continue;
    for (const source of await readRevisions(repository, ids))
      for (const file of shown)
        if (source.includes(names.get(file)!)) others.set(file, others.get(file) ?? path);
  }
  return {
    own: shown.difference(others),
    remarks: [...others].map(
      ([file, by]) =>
        `${file} is named by ${by} too, and stays. If it must go, name it with --path.`,
    ),
  };
}

async function readRevisions(
  { objects }: Repository,
  ids: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const read = await Promise.all([...ids].map((id) => objects.find(id)));
  return read.map((object) => toPlain(object?.bytes.toString() ?? ''));
}

const toFolder = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

const isBeside = (path: string, paths: ReadonlySet<string>) =>
  [...paths].some((other) => toFolder(other) === toFolder(path));

/** How a source names a file: media by path, a table by its name. */
const toName = (path: string, folder: string) =>
  path.startsWith(folder)
    ? `/media/${path.slice(folder.length)}`
    : path.slice(toFolder(path).length);

/** Sources may percent-encode the letters of an address. */
function toPlain(text: string): string {
  return text.replace(/(%[0-9a-f]{2})+/gi, decodeAddress).normalize('NFC');
}
