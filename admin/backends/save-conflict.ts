import { parseEntryData } from '../../src/editing/edit-source.ts';
import type { EntryName } from '../../src/model/entry-name.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { getImplementation, reloadEntry } from '../entries/editor-session.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { openWithoutAsking } from '../guards/before-leaving.ts';
import { Cancelled } from '../guards/cancelled.ts';
import { createElement } from '../dom/element.ts';
import { createList } from '../dom/list.ts';
import { createWordingList } from '../history/difference-list.ts';
import { findDifferences } from '../history/field-differences.ts';
import { messages } from '../messages/index.ts';
import { toName, toTime, type Act } from './act.ts';
import type { SaveAnswer } from './save-report.ts';
import type { StoreResponseError } from './store-client.ts';

/** The entry as it was sent to be saved. */
export interface SentEntry {
  /** Decap's names. */
  readonly collection: string;
  readonly slug: string;
  readonly path: string;
  readonly source: string;
  /** The revision that was opened; undefined for a new entry. */
  readonly base: string | undefined;
}

/** A draft that keeps what was sent, with its revision. */
interface ConflictDraft extends EntryName {
  readonly version: string;
}

/** What the store says of a save that it could not merge. */
interface Conflict extends Partial<Act> {
  /** Absent if the history keeps what was sent. */
  readonly conflictDraft?: ConflictDraft;
  /** Fields that both changed; empty where that is unknown. */
  readonly fields: readonly string[];
  /** The stored revision with which it conflicts. */
  readonly over: string;
  readonly deleted?: boolean;
}

const { saved: savedMessages, dialogs } = messages;

/** What was set aside of entries that are still on the screen as they were, by path and revision. */
const setAside = new Map<string, ConflictDraft>();

const toKey = ({ path, base }: SentEntry) => `${base} ${path}`;

/** Discards what was set aside of an entry, now that a later save keeps its text. */
export async function discardSetAside(sent: SentEntry): Promise<void> {
  const draft = setAside.get(toKey(sent));
  setAside.delete(toKey(sent));
  if (!draft) return;
  // That save counts: an error here would call it failed. Nor is the draft discarded if somebody has changed it since.
  await getImplementation()
    .deleteUnpublishedEntry(draft.collection, draft.slug, draft.version)
    .catch(() => undefined);
}

/**
 * Tells staff that somebody else changed the same place, and whose wording is where; they decide whose stays.
 * @returns the store's answer if they save their own
 * @throws if nothing was saved
 */
export async function explainConflict(
  error: StoreResponseError,
  sent: SentEntry,
  saveOwn: (over: string) => Promise<SaveAnswer>,
): Promise<SaveAnswer> {
  const conflict = error.details as unknown as Conflict;
  const { conflictDraft } = conflict;
  const isOfBoth = error.code === 'conflict' && !conflict.deleted;
  // The new draft has what an earlier one has, and more.
  await discardSetAside(sent);
  if (sent.base && conflictDraft) setAside.set(toKey(sent), conflictDraft);
  const choice = isOfBoth
    ? await askWhoseStays(conflict, sent)
    : await explainMissing(error.code === 'exists' ? 'exists' : 'deleted', conflict);
  // It stays as a draft of its own.
  if (choice === 'open' || choice === 'other') setAside.delete(toKey(sent));
  if (choice === 'open' && conflictDraft)
    void openWithoutAsking(
      `/collections/${conflictDraft.collection}/entries/${conflictDraft.slug}`,
    );
  if (choice === 'other') reloadEntry(sent.collection, sent.slug);
  if (choice !== 'own') throw new Cancelled();
  return { ...(await saveOwn(conflict.over)), isDecided: true };
}

/** Shows both wordings of what two people changed. */
async function askWhoseStays(
  conflict: Conflict,
  sent: SentEntry,
): Promise<'own' | 'other' | 'stay'> {
  const { type } = getEntryLocation(sent.collection, sent.slug);
  const stored = await getImplementation().readRevision(sent.path, conflict.over);
  const [theirs, own] = [stored, sent.source].map((source) =>
    parseEntryData(source, type.extension),
  );
  const isOfBoth = (path: string) =>
    conflict.fields.length === 0 ||
    conflict.fields.some((field) => `${path}.`.startsWith(`${field}.`));
  const differences = findDifferences(theirs!, own!).filter(({ path }) => isOfBoth(path));
  const { conflictTitle, decide, you, saveOwn, keepOther, outcomes } = savedMessages;
  const actions = [
    { label: saveOwn, value: 'own', kind: 'primary' },
    { label: keepOther, value: 'other' },
    { label: dialogs.stay, value: 'stay' },
  ] as const;
  const isKept = conflict.conflictDraft !== undefined;
  return openDialog({
    title: conflictTitle,
    content: [
      savedMessages.conflict(toName(conflict), toTime(conflict)),
      createWordingList(type, differences, [toName(conflict), you]),
      decide,
      createList(
        actions.map(({ label, value }) => [
          createElement('strong', {}, label),
          messages.colon + outcomes[value](isKept),
        ]),
      ),
    ],
    actions,
    onEscape: 'stay',
  });
}

/** Says why there is nothing to compare with, and where the text is. */
function explainMissing(kind: 'exists' | 'deleted', conflict: Conflict): Promise<'open' | 'stay'> {
  return openDialog({
    title: savedMessages[`${kind}Title`],
    content: [
      savedMessages[kind](toName(conflict), toTime(conflict)),
      conflict.conflictDraft ? savedMessages.kept : savedMessages.keptSettings,
    ],
    actions: [
      { label: dialogs.stay, value: 'stay', kind: 'primary' },
      ...(conflict.conflictDraft ? [{ label: dialogs.openKept, value: 'open' as const }] : []),
    ],
    onEscape: 'stay',
  });
}
