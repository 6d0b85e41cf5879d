import {
  alignNewValues,
  alignValues,
  isNarrower,
  type AlignedValues,
} from '../../../editing/aligned-values.ts';
import type { User } from '../../sign-in/sessions.ts';
import { toDraftName, type ContentPath, type DraftName } from '../entries/content-path.ts';
import { getLanguagePaths } from '../entries/entry-address.ts';
import { writeCommit } from '../git/commit.ts';
import type { Repository } from '../git/repository.ts';
import { toTreePath, writeTree, type TreeFile } from '../git/tree.ts';
import { getMovedRef, type RefChange } from '../refs/ref-transaction.ts';
import { parseData, readData, writeData, type SourceData } from './edited-entry.ts';
import { toEntry } from './redirects.ts';

/** What a publication changes in a translation of its entry. */
export interface AlignedTranslation {
  readonly language: string;
  /** Such as `consent.reviewBy`. */
  readonly fields: readonly string[];
  /** Those of them that it loses. */
  readonly removed: readonly string[];
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
 * @param moves drafts that it moves already, by their refs
 * @returns also their drafts with that change, and those of translations that are not published yet
 */
export async function alignTranslations(
  repository: Repository,
  main: string,
  changes: Map<string, TreeFile | undefined>,
  moves: ReadonlyMap<string, RefChange>,
): Promise<{ readonly aligned: AlignedTranslation[]; readonly drafts: AlignedDraft[] }> {
  const aligned: AlignedTranslation[] = [];
  const drafts: AlignedDraft[] = [];
  for (const [treePath, file] of [...changes]) {
    const entry = file && toEntry(repository, treePath);
    if (!entry?.location?.language) continue;
    const { language: own } = entry.location;
    const stored = (await repository.objects.read(file!.id))?.bytes.toString();
    const [before, after] = [await readData(repository, main, entry), parseData(entry, stored)];
    if (!after) continue;
    const paths = await getLanguagePaths(repository, main, entry.location);
    const translations = paths.filter(({ location }) => location!.language !== own);
    if (!before) {
      const changed = await followStricter(repository, main, { entry, after }, translations);
      if (!changed) continue;
      changes.set(treePath, changed.file);
      aligned.push(toAligned(own, [changed]));
      continue;
    }
    for (const translation of translations) {
      const follow = async (commit: string, isDraft: boolean) => {
        const found = await readData(repository, commit, translation);
        if (!found) return undefined;
        const aligned = alignValues(
          found.data,
          before.data,
          after.data,
          repository.getNow(),
          isDraft,
        );
        return edit(repository, translation, found, aligned);
      };
      const published = await follow(main, false);
      if (published) changes.set(toTreePath(repository, translation.path), published.file);
      const draft = toDraftName(translation)!;
      const head = await getMovedRef(repository, draft.ref, moves);
      const drafted = head ? await follow(head, true) : undefined;
      if (drafted) drafts.push({ draft, head: head!, file: drafted.file });
      const changed = [published, drafted].filter((one) => one !== undefined);
      if (changed.length > 0) aligned.push(toAligned(translation.location!.language!, changed));
    }
  }
  return { aligned, drafts };
}

/** Aligns an entry that was never published with the first of its translations that shows less of a person. */
async function followStricter(
  repository: Repository,
  main: string,
  { entry, after }: { readonly entry: ContentPath; readonly after: SourceData },
  translations: readonly ContentPath[],
): Promise<AlignedFile | undefined> {
  for (const translation of translations) {
    const other = await readData(repository, main, translation);
    if (!other || !isNarrower(other.data, after.data)) continue;
    const aligned = alignNewValues(after.data, other.data, repository.getNow());
    const changed = await edit(repository, entry, after, aligned);
    if (changed) return changed;
  }
  return undefined;
}

interface AlignedFile {
  readonly fields: readonly string[];
  readonly removed: readonly string[];
  readonly file: TreeFile;
}

const toAligned = (language: string, changed: readonly AlignedFile[]): AlignedTranslation => ({
  language,
  fields: [...new Set(changed.flatMap(({ fields }) => fields))],
  removed: [...new Set(changed.flatMap(({ removed }) => removed))],
});

/** Edits a source. @returns undefined if nothing changes */
async function edit(
  repository: Repository,
  entry: ContentPath,
  { source }: SourceData,
  { data, fields, removed }: AlignedValues,
): Promise<AlignedFile | undefined> {
  if (fields.length === 0) return undefined;
  return { fields, removed, file: await writeData(repository, entry, { source, data }) };
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
    message: `Align ${draft.collection}/${draft.slug} with what is published`,
    trailers: { Dateline: 'align' },
  });
  return { ref: draft.ref, from: head, to };
}
