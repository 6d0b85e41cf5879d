import type { Repository } from '../store/repository.ts';
import { toTreePath } from '../store/tree.ts';
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
  const named = new Map<string, string[]>();
  for (const [path, ids] of blobs) {
    if (!/\.(md|mdx|yml)$/.test(path)) continue;
    for (const id of ids) {
      const text = toPlain((await repository.objects.read(id))?.bytes.toString() ?? '');
      for (const file of files)
        if (text.includes(toPlain(toName(file, folder))))
          named.set(file, [...(named.get(file) ?? []), path]);
    }
  }
  const shown = [...named].filter(([, by]) => by.some((path) => texts.has(path)));
  const others = shown.map(([file, by]) => [file, by.find((path) => !texts.has(path))] as const);
  return {
    own: new Set(others.flatMap(([file, by]) => (by === undefined ? [file] : []))),
    remarks: others.flatMap(([file, by]) =>
      by === undefined
        ? []
        : [`${file} is named by ${by} too, and stays. If it must go, name it with --path.`],
    ),
  };
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
