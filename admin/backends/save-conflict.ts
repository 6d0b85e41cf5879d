import type { EntryName } from '../../src/model/entry-name.ts';
import type {
  ConflictWordings,
  SubmittedSource,
} from '../../src/server/store/saving/entry-merge.ts';
import { showEntryNotice } from '../dialogs/entry-notice.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { getImplementation, reloadEntry } from '../entries/editor-session.ts';
import { getEntryLocation, toEditorAddress } from '../entries/entry-location.ts';
import { openWithoutAsking } from '../guards/before-leaving.ts';
import { Cancelled } from '../guards/cancelled.ts';
import { createElement } from '../dom/element.ts';
import { createList } from '../dom/list.ts';
import { createWindowLink } from '../dom/window-link.ts';
import { messages } from '../messages/index.ts';
import { describeOther, toName, toTime, type Act } from '../entries/act.ts';
import type { SaveAnswer } from './save-report.ts';
import type { StoreResponseError } from './store-client.ts';

/** The entry as it was sent to be saved. */
export interface SentEntry extends EntryName, SubmittedSource {}

/** A draft that keeps what was sent, with its revision. */
interface ConflictDraft extends EntryName {
  readonly version: string;
}

/** What the store says of a save that it could not merge. */
interface Conflict extends Partial<Act> {
  /** Absent if the history keeps what was sent. */
  readonly conflictDraft?: ConflictDraft;
  /** Absent if the entry was deleted. */
  readonly wordings?: ConflictWordings;
  /** The stored revision with which it conflicts. */
  readonly over: string;
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
  const { collection, slug, version } = draft;
  // That save counts: an error here would call it failed. Nor is the draft discarded if somebody has changed it since.
  await getImplementation()
    .call('deleteUnpublishedEntry', { collection, slug, seen: version, isStored: true })
    .catch(() => undefined);
}

/**
 * Tells staff that somebody else changed the same place, and whose wording is where; they decide whose stays.
 * @param save saves over the revision that they were shown: the entry as it was sent, or another source
 * @returns the store's answer if they decided
 * @throws if nothing was saved
 */
export async function explainConflict(
  error: StoreResponseError,
  sent: SentEntry,
  save: (over: string, source?: string) => Promise<SaveAnswer>,
): Promise<SaveAnswer> {
  const conflict = error.details as unknown as Conflict;
  const { conflictDraft, over, wordings } = conflict;
  // The new draft has what an earlier one has, and more.
  await discardSetAside(sent);
  if (sent.base && conflictDraft) setAside.set(toKey(sent), conflictDraft);
  if (error.code === 'exists' || !wordings) {
    const choice = await explainMissing(error.code === 'exists' ? 'exists' : 'deleted', conflict);
    if (choice === 'open' && conflictDraft) {
      setAside.delete(toKey(sent));
      void openWithoutAsking(toEditorAddress(conflictDraft).slice(1));
    }
    // The form then shows the draft that it is.
    if (choice === 'own')
      return { ...(await save(over)), decided: 'own', sources: { [sent.path]: sent.source } };
    throw new Cancelled();
  }
  const choice = await askWhoseStays(conflict, wordings, sent);
  if (choice === 'stay') throw new Cancelled();
  // If somebody saved meanwhile, staff have decided again.
  if (choice === 'own') return { decided: 'own', ...(await save(over)) };
  const { other, stored } = wordings;
  const answer = other !== stored && (await save(over, other));
  // It stays as a draft of its own.
  setAside.delete(toKey(sent));
  if (conflictDraft) showSetAside(conflictDraft);
  if (answer) return { sources: { [sent.path]: other }, ...answer, decided: 'other' };
  reloadEntry(sent);
  throw new Cancelled();
}

/** Shows both wordings where two people changed the same, and asks whose stays. */
async function askWhoseStays(
  conflict: Conflict,
  wordings: ConflictWordings,
  sent: SentEntry,
): Promise<'own' | 'other' | 'stay'> {
  const { type } = getEntryLocation(sent);
  const { decide, you, saveOwn, outcomes } = savedMessages;
  const other = describeOther(conflict);
  const actions = [
    { label: saveOwn, value: 'own', kind: 'primary' },
    { label: other.keep, value: 'other' },
    { label: dialogs.stay, value: 'stay' },
  ] as const;
  const isKept = conflict.conflictDraft !== undefined;
  const { createConflictWordings } = await import('./conflict-wordings.ts');
  return openDialog({
    title: other.title,
    content: [
      other.conflict(toTime(conflict)),
      ...(await createConflictWordings(type, wordings, {
        other: other.name,
        own: you,
        alsoOther: other.also,
        alsoOwn: savedMessages.alsoOwn,
      })),
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

/** Says where their own wording is, and how to use it. */
function showSetAside(draft: EntryName): void {
  const link = createWindowLink(toEditorAddress(draft), savedMessages.openSetAside);
  showEntryNotice([createElement('p', {}, savedMessages.setAside), createElement('p', {}, link)]);
}

/** Says why there is nothing to compare with, and where the text is. One that was deleted may come back as a draft. */
function explainMissing(
  kind: 'exists' | 'deleted',
  conflict: Conflict,
): Promise<'open' | 'own' | 'stay'> {
  return openDialog({
    title: savedMessages[`${kind}Title`],
    content: [
      savedMessages[kind](toName(conflict), toTime(conflict)),
      conflict.conflictDraft ? savedMessages.kept : savedMessages.keptSettings,
    ],
    actions: [
      { label: dialogs.stay, value: 'stay', kind: 'primary' },
      ...(kind === 'deleted' ? [{ label: savedMessages.saveAgain, value: 'own' as const }] : []),
      ...(conflict.conflictDraft ? [{ label: dialogs.openKept, value: 'open' as const }] : []),
    ],
    onEscape: 'stay',
  });
}
