import { editSource, parseEntryData } from '../../src/editing/edit-source.ts';
import type { EntryData } from '../../src/editing/parsed-source.ts';
import { isAsNow, restoreValues } from '../../src/editing/restored-values.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { wrapSource } from '../formats/source-with-revision.ts';
import { messages } from '../messages/index.ts';
import type { EntryName } from '../../src/model/entry-name.ts';

const { history: historyMessages } = messages;

/** A revision of an entry that is to be a draft. */
export interface FormerRevision extends EntryName {
  readonly path: string;
  /** The commit that has it. */
  readonly version: string;
  /** The revision that the editor has open; undefined for a deleted entry. */
  readonly base?: string | undefined;
  readonly isDeleted?: boolean;
  /** Whether it is of a draft that was discarded: the new one then also has what was published since. */
  readonly isDiscarded?: boolean;
  /** Whether staff know that it was deleted or discarded. */
  readonly isRestored?: boolean;
  /** The values that the entry has now; absent for a deleted one. */
  readonly current?: EntryData;
}

/**
 * Saves a former revision as a draft.
 * @returns the names of the fields that stay as they are now; undefined if it is what is published, so that there is no draft
 * @throws what the store says if that is not possible, or that nothing would change
 */
export async function saveFormerRevision(
  revision: FormerRevision,
): Promise<readonly string[] | undefined> {
  const { collection, slug, path, version, base, isDeleted = false, current = {} } = revision;
  const backend = getImplementation();
  const former = await backend.readRevision(path, version);
  const { type } = getEntryLocation(revision);
  const { extension, fields } = type;
  const { isDiscarded } = revision;
  const { data, kept } = restoreValues(parseEntryData(former, extension), current, isDiscarded);
  if (isAsNow(data, current))
    throw new Error(explainSame(kept.map((field) => getFieldLabel(type, field))));
  const source = kept.length > 0 ? editSource({ source: former, extension, data, fields }) : former;
  const raw = wrapSource({ source, version: base });
  const isDraft = await backend.persistEntry(
    { dataFiles: [{ path, slug, raw }], assets: [] },
    {
      commitMessage: `Restore ${collection} “${slug}”`,
      collectionName: collection,
      newEntry: isDeleted,
      status: 'draft',
      isRestored: revision.isRestored === true,
      ...(isDiscarded && { discarded: version }),
    },
  );
  return isDraft ? kept : undefined;
}

/** Why a revision changes nothing: it is what the entry is now, or what differs was added or decided since, and stays. */
const explainSame = (kept: readonly string[]): string =>
  kept.length > 0
    ? historyMessages.onlyKept + messages.colon + kept.join(', ')
    : historyMessages.same;
