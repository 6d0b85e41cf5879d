import { parseEntryData } from '../../src/editing/edit-source.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { getImplementation, reloadEntry } from '../entries/editor-session.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { openWithoutAsking } from '../guards/before-leaving.ts';
import { Cancelled } from '../guards/cancelled.ts';
import { createDifferenceList } from '../history/difference-list.ts';
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
}

/** What the store says of a save that it could not merge. */
interface Conflict extends Partial<Act> {
  /** The draft that keeps what was sent. */
  readonly conflictDraft: { readonly collection: string; readonly slug: string };
  /** Fields that both changed; empty where that is unknown. */
  readonly fields: readonly string[];
  /** The stored revision with which it conflicts. */
  readonly over: string;
  readonly deleted?: boolean;
}

const { saved: savedMessages, dialogs } = messages;

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
  const isOfBoth = error.code === 'conflict' && !conflict.deleted;
  const choice = isOfBoth
    ? await askWhoseStays(conflict, sent)
    : await explainMissing(error.code === 'exists' ? 'exists' : 'deleted', conflict);
  const { collection, slug } = conflict.conflictDraft;
  if (choice === 'open') openWithoutAsking(`/collections/${collection}/entries/${slug}`);
  if (choice === 'other') reloadEntry(sent.collection, sent.slug);
  if (choice !== 'own') throw new Cancelled();
  const answer = await saveOwn(conflict.over);
  await getImplementation().deleteUnpublishedEntry(collection, slug);
  return { ...answer, isDecided: true };
}

/** Shows both wordings of what two people changed. */
async function askWhoseStays(
  conflict: Conflict,
  sent: SentEntry,
): Promise<'own' | 'other' | 'stay'> {
  const { type } = getEntryLocation(sent.collection, sent.slug);
  const stored = await getImplementation().readRevision!(sent.path, conflict.over);
  const [theirs, own] = [stored, sent.source].map((source) =>
    parseEntryData(source, type.extension),
  );
  const isOfBoth = (path: string) =>
    conflict.fields.length === 0 ||
    conflict.fields.some((field) => `${path}.`.startsWith(`${field}.`));
  const differences = findDifferences(theirs!, own!).filter(({ path }) => isOfBoth(path));
  return openDialog({
    title: savedMessages.conflictTitle,
    content: [
      savedMessages.conflict(toName(conflict), toTime(conflict)),
      createDifferenceList(type, differences),
      savedMessages.decide,
    ],
    actions: [
      { label: savedMessages.saveOwn, value: 'own', kind: 'primary' },
      { label: savedMessages.keepOther, value: 'other' },
      { label: dialogs.stay, value: 'stay' },
    ],
    onEscape: 'stay',
  });
}

/** Says why there is nothing to compare with, and where the text is. */
function explainMissing(kind: 'exists' | 'deleted', conflict: Conflict): Promise<'open' | 'stay'> {
  return openDialog({
    title: savedMessages[`${kind}Title`],
    content: [savedMessages[kind](toName(conflict), toTime(conflict)), savedMessages.kept],
    actions: [
      { label: dialogs.stay, value: 'stay', kind: 'primary' },
      { label: dialogs.openKept, value: 'open' },
    ],
    onEscape: 'stay',
  });
}
