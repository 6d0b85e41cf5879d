import { isUtf8 } from 'node:buffer';
import { toPublishable } from '../../../publishing/visibility/entry-state.ts';
import { lifecycle, type Lifecycle } from '../../../publishing/visibility/lifecycle.ts';
import { parseSourceFile, type SourceFile } from '../../../source/source-file.ts';
import { notUtf8 } from '../../../source/unreadable-file.ts';
import type { Repository } from '../git/repository.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { getTreeFile, isPlainFile, toTreePath } from '../git/tree.ts';

/** A source as one commit has it. */
export interface StoredSource {
  /** Blob id. */
  readonly id: string;
  readonly source: string;
}

/**
 * Reads a source of a commit; undefined if there is none.
 * @param path `content/…`
 * @throws StoreError when it is not UTF-8, because saving it would damage it, and `damaged` when its object is
 */
export async function getSource(
  repository: Repository,
  commit: string,
  path: string,
): Promise<StoredSource | undefined> {
  const file = await getTreeFile(repository, commit, toTreePath(repository, path));
  if (!file || !isPlainFile(file)) return undefined;
  const { bytes } = await repository.objects.read(file.id, path);
  return { id: file.id, source: decode(path, bytes) };
}

/**
 * Reads and parses a source of a commit; undefined if there is none, or it cannot be parsed.
 * @param below its path in the content folder
 * @throws StoreError when it is not UTF-8
 */
export async function getSourceFile(
  repository: Repository,
  commit: string,
  below: string,
): Promise<SourceFile | undefined> {
  const stored = await getSource(repository, commit, `content/${below}`);
  return stored && parseSourceFile(below, Buffer.from(stored.source)).value;
}

/** The state of an entry of a commit, now; otherwise as `getSourceFile`. */
export async function getLifecycle(
  repository: Repository,
  commit: string,
  below: string,
): Promise<Lifecycle | undefined> {
  const file = await getSourceFile(repository, commit, below);
  return file && lifecycle(toPublishable(file.fields), repository.getNow());
}

function decode(path: string, bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  throw new StoreError(
    'content',
    `“${path}” is not UTF-8 text, so its letters with accents would be lost. Save it again with the encoding UTF-8.`,
    { problems: [{ ...notUtf8, file: path.replace(/^content\//, '') }] },
  );
}
