import {
  alignConsent,
  alignNewValues,
  alignValues,
  isNarrower,
  leadsConsent,
  type AlignedValues,
} from '../../../editing/aligned-values.ts';
import { toEntryId, type Location } from '../../../model/location.ts';
import type { User } from '../../sign-in/user.ts';
import type { DraftHead } from '../drafts/seen-drafts.ts';
import { toDraftName, type ContentPath } from '../entries/content-path.ts';
import { getLanguagePaths } from '../entries/entry-address.ts';
import { writeCommit } from '../git/commit.ts';
import type { Repository } from '../git/repository.ts';
import { toTreePath, writeTree, type TreeFile } from '../git/tree.ts';
import { getMovedRef, type RefChange } from '../refs/ref-transaction.ts';
import { writeUpdatedTree } from '../saving/updated-tree.ts';
import { readData, readFile, writeData, type SourceData } from '../entries/edited-entry.ts';
import { toEntry } from '../entries/tree-entry.ts';

/** What a publication changes in a translation of its entry. */
export interface AlignedTranslation extends Omit<AlignedValues, 'data'> {
  readonly language: string;
}

/** The same by the id of the entry. */
type AlignedEntries = ReadonlyMap<string, readonly AlignedTranslation[]>;

/** A draft of a translation, which gets the same change: it would go on showing a consent that is no longer in force. */
export interface AlignedDraft extends DraftHead {
  readonly file: TreeFile;
}

/**
 * When a publication changes what must be the same in every language, such as the consent, changes it in the published
 * translations too: each would be invalid without the other. So does an entry that is published for the first time with a
 * consent that was changed in its draft only, such as for the translation. Else it follows a translation that shows less: it
 * was begun before that was narrowed. So do those that are published together: each keeps what it changes itself.
 * @param main the published commit
 * @param changes what the publication changes, by path in the repository; other published translations are added
 * @param moves drafts that it moves already, by their refs
 * @returns also their drafts with that change, and those of translations that are not published yet
 */
export async function alignTranslations(
  repository: Repository,
  main: string,
  changes: Map<string, TreeFile | undefined>,
  moves: ReadonlyMap<string, RefChange>,
): Promise<{ readonly aligned: AlignedEntries; readonly drafts: AlignedDraft[] }> {
  const aligned = new Map<string, Map<string, AlignedFile[]>>();
  const drafts = new Map<string, AlignedDraft>();
  const add = (location: Location, file: AlignedFile) => {
    const id = toEntryId(location);
    const languages = aligned.get(id) ?? new Map<string, AlignedFile[]>();
    const language = location.language!;
    aligned.set(id, languages.set(language, [...(languages.get(language) ?? []), file]));
  };
  const read = (entry: ContentPath) => {
    const path = toTreePath(repository, entry.path);
    return changes.has(path)
      ? readFile(repository, entry, changes.get(path))
      : readData(repository, main, entry);
  };
  const sent = new Set(changes.keys());
  for (const treePath of sent) {
    const entry = toEntry(repository, treePath);
    if (!entry?.location?.language) continue;
    const { language: own } = entry.location;
    const [before, after] = [await readData(repository, main, entry), await read(entry)];
    if (!after) continue;
    const paths = await getLanguagePaths(repository, main, entry.location);
    const translations = paths.filter(({ location }) => location!.language !== own);
    const others = before ? [] : await Promise.all(translations.map(read));
    const origin =
      before ?? (await findLeading(repository, { main, moves }, { entry, after }, others));
    if (!origin) {
      const changed = await followStricter(repository, { entry, after }, others);
      if (!changed) continue;
      changes.set(treePath, changed.file);
      add(entry.location, changed);
      continue;
    }
    for (const translation of translations) {
      const follow = async (found: SourceData | undefined, isDraft: boolean) => {
        if (!found) return undefined;
        const now = repository.getNow();
        const align = before ? alignValues : alignConsent;
        const values = align(found.data, origin.data, after.data, now, isDraft);
        const changed = await edit(repository, translation, found, values);
        if (changed) add(translation.location!, changed);
        return changed?.file;
      };
      const path = toTreePath(repository, translation.path);
      const published = await follow(await read(translation), sent.has(path));
      if (published) changes.set(path, published);
      const draft = toDraftName(translation)!;
      const head = await getMovedRef(repository, draft.ref, moves);
      if (head === undefined) continue;
      const former = drafts.get(draft.ref)?.file;
      const found = former
        ? readFile(repository, translation, former)
        : readData(repository, head, translation);
      const file = await follow(await found, true);
      if (file) drafts.set(draft.ref, { draft, head, file });
    }
  }
  return {
    aligned: new Map(
      [...aligned].map(([id, languages]) => [
        id,
        [...languages].map(([language, files]) => toAligned(language, files)),
      ]),
    ),
    drafts: [...drafts.values()],
  };
}

/**
 * Reads an entry that was never published as its draft was begun, or last got a change of what is published.
 * @returns undefined if its translations do not get what it has changed since
 */
async function findLeading(
  repository: Repository,
  { main, moves }: { readonly main: string; readonly moves: ReadonlyMap<string, RefChange> },
  { entry, after }: { readonly entry: ContentPath; readonly after: SourceData },
  translations: readonly (SourceData | undefined)[],
): Promise<SourceData | undefined> {
  const published = translations.filter((one) => one !== undefined);
  const head = moves.get(toDraftName(entry)!.ref)?.from;
  if (published.length === 0 || head === undefined) return undefined;
  const answer = await repository.git.getText([
    ...['log', '--first-parent', '--format=%H %(trailers:key=Dateline,valueonly,separator=%x20)'],
    ...[`${main}..${head}`, '--', toTreePath(repository, entry.path)],
  ]);
  const commits = answer.trim().split('\n');
  const [last] = (commits.find((line) => line.endsWith(' align')) ?? commits.at(-1)!).split(' ');
  const begun = last ? await readData(repository, last, entry) : undefined;
  const leads = published.every(({ data }) => begun && leadsConsent(after.data, begun.data, data));
  return leads ? begun : undefined;
}

/** Aligns an entry that was never published with the first of its translations that shows less of a person. */
async function followStricter(
  repository: Repository,
  { entry, after }: { readonly entry: ContentPath; readonly after: SourceData },
  translations: readonly (SourceData | undefined)[],
): Promise<AlignedFile | undefined> {
  for (const other of translations) {
    if (!other || !isNarrower(other.data, after.data)) continue;
    const aligned = alignNewValues(after.data, other.data, repository.getNow());
    const changed = await edit(repository, entry, after, aligned);
    if (changed) return changed;
  }
  return undefined;
}

interface AlignedFile extends Omit<AlignedValues, 'data'> {
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

/**
 * Commits the change of a draft, and with it all that is published, unless both changed the same.
 * @param version the commit that publishes the change
 * @returns the change of its branch
 */
export async function writeAlignedDraft(
  repository: Repository,
  { draft, head, file }: AlignedDraft,
  version: string,
  author: User,
): Promise<RefChange> {
  const { path } = draft.path;
  const updated = await writeUpdatedTree(repository, version, { head, path, id: file.id });
  const changes = new Map([[toTreePath(repository, path), file]]);
  const to = await writeCommit(repository, {
    tree: updated ?? (await writeTree(repository, head, changes)),
    parents: updated ? [head, version] : [head],
    author,
    message: `Align ${draft.collection}/${draft.slug} with what is published`,
    trailers: { Dateline: 'align' },
  });
  return { ref: draft.ref, from: head, to };
}
