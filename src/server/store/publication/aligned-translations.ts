import { alignValues } from '../../../editing/aligned-values.ts';
import { editSource, parseEntryData } from '../../../editing/edit-source.ts';
import type { EntryData } from '../../../editing/parsed-source.ts';
import { formatLocation } from '../../../model/location.ts';
import { parseSourceFile } from '../../../source/source-file.ts';
import { getEntryType, parseContentPath, type ContentPath } from '../entries/content-path.ts';
import { getLanguages } from '../entries/entry-address.ts';
import { getSource } from '../entries/entry-revision.ts';
import type { Repository } from '../git/repository.ts';
import { plainMode, toTreePath, writeBlob, type TreeFile } from '../git/tree.ts';
import { toEntry } from './redirects.ts';

/** What a publication changes in a published translation of its entry. */
export interface AlignedTranslation {
  readonly language: string;
  /** Such as `consent.reviewBy`. */
  readonly fields: readonly string[];
}

/**
 * When a publication changes what must be the same in every language, such as the consent, changes it in the published
 * translations too: each would be invalid without the other. Their drafts wait for their own publication.
 * @param main the published commit
 * @param changes what the publication changes, by path in the repository; the translations are added
 */
export async function alignTranslations(
  repository: Repository,
  main: string,
  changes: Map<string, TreeFile | undefined>,
): Promise<AlignedTranslation[]> {
  const aligned: AlignedTranslation[] = [];
  const languages = await getLanguages(repository, main);
  for (const [treePath, file] of [...changes]) {
    const entry = file && toEntry(repository, treePath);
    if (!entry?.location?.language) continue;
    const stored = (await repository.objects.read(file!.id))?.bytes.toString();
    const [before, after] = [await readData(repository, main, entry), parseData(entry, stored)];
    if (!before || !after) continue;
    for (const language of languages.filter((code) => code !== entry.location!.language)) {
      const path = `content/${formatLocation({ ...entry.location, language })}`;
      const translation = parseContentPath(path);
      const published = await readData(repository, main, translation);
      if (!published) continue;
      const { data, fields } = alignValues(
        published.data,
        before.data,
        after.data,
        repository.getNow(),
      );
      if (fields.length === 0) continue;
      const { source } = published;
      const edited = editSource({ source, data, ...getEntryType(translation) });
      const id = await writeBlob(repository, edited);
      changes.set(toTreePath(repository, path), { id, mode: plainMode });
      aligned.push({ language, fields });
    }
  }
  return aligned;
}

interface SourceData {
  readonly source: string;
  readonly data: EntryData;
}

async function readData(repository: Repository, main: string, entry: ContentPath) {
  return parseData(entry, (await getSource(repository, main, entry.path))?.source);
}

/** Leaves a source that can't be parsed to the check that follows. */
function parseData(entry: ContentPath, source: string | undefined): SourceData | undefined {
  if (source === undefined || !parseSourceFile(entry.below, Buffer.from(source)).value) return;
  return { source, data: parseEntryData(source, getEntryType(entry).extension) };
}
