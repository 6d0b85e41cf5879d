import { getImplementation } from '../entries/editor-session.ts';
import { wrapSource } from '../formats/source-with-revision.ts';

/** A revision of an entry that is to be a draft. */
export interface FormerRevision {
  /** Decap's names. */
  readonly collection: string;
  readonly slug: string;
  readonly path: string;
  /** The commit that has it. */
  readonly version: string;
  /** The revision that the editor has open; undefined for a deleted entry. */
  readonly base?: string | undefined;
  readonly isDeleted?: boolean;
}

/** Saves a former revision as a draft. @throws what the store says if that is not possible */
export async function saveFormerRevision(revision: FormerRevision): Promise<void> {
  const { collection, slug, path, version, base, isDeleted = false } = revision;
  const backend = getImplementation();
  const source = await backend.readRevision!(path, version);
  const raw = wrapSource({ source, ...(base && { version: base }) });
  await backend.persistEntry(
    { dataFiles: [{ path, slug, raw }], assets: [] },
    {
      commitMessage: `Restore ${collection} “${slug}”`,
      collectionName: collection,
      newEntry: isDeleted,
      useWorkflow: true,
      unpublished: !isDeleted,
      status: 'draft',
    },
  );
}
