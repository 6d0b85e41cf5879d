import { alignValues, isNarrower } from '../../../editing/aligned-values.ts';
import { editSource, parseEntryData } from '../../../editing/edit-source.ts';
import type { EntryData } from '../../../editing/parsed-source.ts';
import { formatLocation } from '../../../model/location.ts';
import { parseSourceFile } from '../../../source/source-file.ts';
import type { User } from '../../sign-in/sessions.ts';
import {
  getEntryType,
  parseContentPath,
  toDraftName,
  type ContentPath,
  type DraftName,
} from '../entries/content-path.ts';
import { getLanguages } from '../entries/entry-address.ts';
import { getSource } from '../entries/entry-revision.ts';
import { writeCommit } from '../git/commit.ts';
import { getRef } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { plainMode, toTreePath, writeBlob, writeTree, type TreeFile } from '../git/tree.ts';
import type { RefChange } from '../refs/ref-transaction.ts';
import { toEntry } from './redirects.ts';

/** What a publication changes in a translation of its entry. */
export interface AlignedTranslation {
  readonly language: string;
  /** Such as `consent.reviewBy`. */
  readonly fields: readonly string[];
}

/** A draft of a translation, which gets the same change: it would go on showing a consent that is no longer in force. */
export interface AlignedDraft {
  readonly draft: DraftName;
  /** Its commit. */
  readonly head: string;
  readonly file: TreeFile;
}

/**
 * When a publication changes what must be the same in every language, such as the consent, changes it in the published
 * translations too: each would be invalid without the other. An entry that is published for the first time follows a
 * translation that shows less: it was begun before that was narrowed.
 * @param main the published commit
 * @param changes what the publication changes, by path in the repository; the published translations are added
 * @returns also their drafts with that change, and those of translations that are not published yet
 */
export async function alignTranslations(
  repository: Repository,
  main: string,
  changes: Map<string, TreeFile | undefined>,
): Promise<{ readonly aligned: AlignedTranslation[]; readonly drafts: AlignedDraft[] }> {
  const aligned: AlignedTranslation[] = [];
  const drafts: AlignedDraft[] = [];
  const languages = await getLanguages(repository, main);
  for (const [treePath, file] of [...changes]) {
    const entry = file && toEntry(repository, treePath);
    if (!entry?.location?.language) continue;
    const stored = (await repository.objects.read(file!.id))?.bytes.toString();
    const [before, after] = [await readData(repository, main, entry), parseData(entry, stored)];
    if (!after) continue;
    for (const language of languages.filter((code) => code !== entry.location!.language)) {
      const path = `content/${formatLocation({ ...entry.location, language })}`;
      const translation = parseContentPath(path);
      if (!before) {
        const other = await readData(repository, main, translation);
        const isStricter = other && isNarrower(other.data, after.data);
        const own = isStricter && (await align(repository, entry, after, after.data, other.data));
        if (!own) continue;
        changes.set(treePath, own.file);
        aligned.push({ language: entry.location.language, fields: own.fields });
        break;
      }
      const follow = async (commit: string, isDraft: boolean) => {
        const found = await readData(repository, commit, translation);
        return found && align(repository, translation, found, before.data, after.data, isDraft);
      };
      const published = await follow(main, false);
      if (published) changes.set(toTreePath(repository, path), published.file);
      const draft = toDraftName(translation)!;
      const head = await getRef(repository, draft.ref);
      const drafted = head && (await follow(head, true));
      if (drafted) drafts.push({ draft, head, file: drafted.file });
      const fields = [
        ...new Set([...(published?.fields ?? []), ...((drafted || undefined)?.fields ?? [])]),
      ];
      if (fields.length > 0) aligned.push({ language, fields });
    }
  }
  return { aligned, drafts };
}

/** Edits a source as `alignValues` says. @returns undefined if nothing changes */
async function align(
  repository: Repository,
  entry: ContentPath,
  { source, data: own }: SourceData,
  before: EntryData,
  after: EntryData,
  isDraft = false,
) {
  const { data, fields } = alignValues(own, before, after, repository.getNow(), isDraft);
  if (fields.length === 0) return undefined;
  const edited = editSource({ source, data, ...getEntryType(entry) });
  return { fields, file: { id: await writeBlob(repository, edited), mode: plainMode } };
}

/** Commits the change of a draft. @returns the change of its branch */
export async function writeAlignedDraft(
  repository: Repository,
  { draft, head, file }: AlignedDraft,
  author: User,
): Promise<RefChange> {
  const changes = new Map([[toTreePath(repository, draft.path.path), file]]);
  const to = await writeCommit(repository, {
    tree: await writeTree(repository, head, changes),
    parents: [head],
    author,
    message: `Align ${draft.collection}/${draft.slug} with its translation`,
    trailers: { Dateline: 'align' },
  });
  return { ref: draft.ref, from: head, to };
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
