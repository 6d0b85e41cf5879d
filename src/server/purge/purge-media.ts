import type { Repository } from '../store/git/repository.ts';
import { toTreePath } from '../store/git/tree.ts';
import type { HistoryFiles } from './history-files.ts';

/** Media that an entry has shown in any version, by path in the repository. */
interface FoundMedia {
  /** Those that no other text has ever named. */
  readonly own: ReadonlySet<string>;
  readonly remarks: readonly string[];
}

/**
 * Finds pictures, documents and tables that only these texts have ever named. A name anywhere in another
 * text counts, so that nothing is removed that somebody else shows.
 */
export async function findMedia(
  repository: Repository,
  { blobs }: HistoryFiles,
  texts: ReadonlySet<string>,
): Promise<FoundMedia> {
  const folder = toTreePath(repository, 'content/media/');
  const files = [...blobs.keys()].filter(
    (path) => path.startsWith(folder) || (path.endsWith('.csv') && isBeside(path, texts)),
  );
  const names = new Map(files.map((path) => [path, toPlain(toName(path, folder))]));
  const shown = new Set<string>();
  for (const path of texts)
    for (const text of await readVersions(repository, blobs.get(path)))
      for (const [file, name] of names) if (text.includes(name)) shown.add(file);
  const others = new Map<string, string>();
  for (const [path, ids] of blobs) {
    if (texts.has(path) || !/\.(md|mdx|yml)$/.test(path) || shown.size === 0) continue;
    for (const text of await readVersions(repository, ids))
      for (const file of shown)
        if (text.includes(names.get(file)!)) others.set(file, others.get(file) ?? path);
  }
  return {
    own: shown.difference(others),
    remarks: [...others].map(
      ([file, by]) =>
        `${file} is named by ${by} too, and stays. If it must go, name it with --path.`,
    ),
  };
}

async function readVersions(
  { objects }: Repository,
  ids: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const read = await Promise.all([...ids].map((id) => objects.read(id)));
  return read.map((object) => toPlain(object?.bytes.toString() ?? ''));
}

const toFolder = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

const isBeside = (path: string, texts: ReadonlySet<string>) =>
  [...texts].some((text) => toFolder(text) === toFolder(path));

/** What a text calls a file: a medium by its path, a table by its name. */
const toName = (path: string, folder: string) =>
  path.startsWith(folder)
    ? `/media/${path.slice(folder.length)}`
    : path.slice(toFolder(path).length);

/** Texts may escape the letters of an address. */
function toPlain(text: string): string {
  return text.replace(/(%[0-9a-f]{2})+/gi, decode).normalize('NFC');
}

function decode(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}
