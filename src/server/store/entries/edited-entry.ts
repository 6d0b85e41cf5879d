import { editSource, parseEntryData } from '../../../editing/edit-source.ts';
import type { EntryData } from '../../../editing/parsed-source.ts';
import { parseSourceFile } from '../../../source/source-file.ts';
import { getEntryType, type ContentPath } from './content-path.ts';
import { getSource } from './entry-revision.ts';
import type { Repository } from '../git/repository.ts';
import { plainMode, writeBlob, type TreeFile } from '../git/tree.ts';

/** A source with its fields and body. */
export interface SourceData {
  readonly source: string;
  readonly data: EntryData;
}

/** Reads an entry of a commit, to edit it. @returns undefined if there is none, or as `parseData` */
export const readData = async (repository: Repository, commit: string, entry: ContentPath) =>
  parseData(entry, (await getSource(repository, commit, entry.path))?.source);

/** Reads an entry as a publication changes it. @returns as `readData` */
export const readFile = async (
  repository: Repository,
  entry: ContentPath,
  file: TreeFile | undefined,
) =>
  parseData(entry, file && (await repository.objects.read(file.id, entry.path)).bytes.toString());

/** Parses a source, to edit it. @returns undefined if it cannot be parsed: that is left to the check that follows */
export function parseData(entry: ContentPath, source: string | undefined): SourceData | undefined {
  if (source === undefined || !parseSourceFile(entry.below, Buffer.from(source)).value) return;
  return { source, data: parseEntryData(source, getEntryType(entry).extension) };
}

/** Stores a source with other data. All other bytes of it stay. */
export async function writeData(
  repository: Repository,
  entry: ContentPath,
  { source, data }: SourceData,
): Promise<TreeFile> {
  const edited = editSource({ source, data, ...getEntryType(entry) });
  return { id: await writeBlob(repository, edited), mode: plainMode };
}
