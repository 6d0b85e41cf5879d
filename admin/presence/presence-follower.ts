import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import { toElsewhere, type ElsewhereChange } from '../decap/state/changed-elsewhere.ts';
import {
  getEditedEntry,
  getSeen,
  hasUnsavedChanges,
  isEditorPath,
  reloadEntry,
  showStatus,
} from '../entries/editor-session.ts';
import { isEditorLocked, onceUnlocked } from '../guards/lock/editor-lock.ts';
import { addPresenceNotice } from './presence-notice.ts';
import { beforeSignOut } from '../sign-in/session.ts';
import { hideResult } from '../site-status/publication-report.ts';
import type { EntryName } from '../../src/model/entry-name.ts';
import { leave, visit, type Presence } from '../backends/visit.ts';

/** Milliseconds between two reports; browsers make it longer in a hidden window. The server forgets one that is silent for longer. */
const pause = 5000;

/**
 * Shows who else has the edited entry open and what they saved meanwhile, so that two people who work on one
 * entry know of each other before they save.
 */
export function watchPresence(): void {
  let reportedKey = '';
  let wasChanged = false;
  /** Browsers hide a page after it was left. */
  let isLeft = false;
  /** The draft with the status that somebody else has set while it is on the screen. */
  let moved: Presence['draft'];
  const say = addPresenceNotice(() => {
    const entry = getOpenEntry();
    if (entry && !hasUnsavedChanges()) reloadEntry(entry);
    onceUnlocked(() => void refresh());
  });

  async function refresh(): Promise<void> {
    const entry = getOpenEntry();
    if (!entry || isLeft || isEditorLocked()) return;
    const status = getStatus();
    const seen = getSeen(entry);
    const company = await visit(entry, { seen, isDraft: Boolean(status) });
    // The answer is out of date if another entry or revision was opened or a save began meanwhile.
    if (toKey(getOpenEntry()) !== toKey(entry) || isEditorLocked()) return;
    if (getSeen(entry) !== seen) return;
    if (!company) return say();
    // So is its status if it was changed here meanwhile.
    if (company.draft && status === getStatus()) {
      if (status && status !== company.draft.status) moved = company.draft;
      showStatus(entry, company.draft.status);
    }
    // Until it is set here.
    if (moved?.status !== getStatus()) moved = undefined;
    const { others, draft, published, end } = company;
    const isOver = Boolean(getStatus()) && !draft;
    const unseenDraft = draft?.isSeen === false ? draft : undefined;
    const unseen = unseenDraft ?? published;
    showElsewhere({ isOver, isWithdrawn: unseen?.isWithdrawn ?? false });
    // It is about what was stored before.
    if (unseen) hideResult();
    // The bar above the form shows the status only of a draft that is on the screen.
    const isStated = !status && unseenDraft?.status !== 'draft';
    const stated = moved ?? (isStated ? unseenDraft : undefined);
    say({ others, unseen, stated, isOver, end, hasChanges: hasUnsavedChanges() });
  }

  store.subscribe(() => {
    const key = toKey(getOpenEntry());
    const isStored = wasChanged && !hasUnsavedChanges();
    wasChanged = hasUnsavedChanges();
    // What was saved or loaded again has what others saved.
    if (key === reportedKey && !isStored) return;
    if (reportedKey && key !== reportedKey) void leave();
    reportedKey = key;
    moved = undefined;
    say();
    onceUnlocked(() => void refresh());
  });
  setInterval(() => void refresh(), pause);
  document.addEventListener('visibilitychange', () => void refresh());
  window.addEventListener('pagehide', () => {
    isLeft = true;
    if (reportedKey) void leave();
  });
  window.addEventListener('pageshow', () => void (isLeft = false));
  beforeSignOut(leave);
}

const toKey = (entry: EntryName | undefined) => (entry ? `${entry.collection}/${entry.slug}` : '');

/** The entry in the editor; undefined while a new entry has no name yet. */
function getOpenEntry(): EntryName | undefined {
  const entry = getEditedEntry();
  const [collection, slug] = ['collection', 'slug'].map((name) => entry?.get(name));
  if (!isEditorPath(history.location.pathname)) return undefined;
  return typeof collection === 'string' && typeof slug === 'string' && slug !== ''
    ? { collection, slug }
    : undefined;
}

/** Shows in the editor what others have done to its entry. */
function showElsewhere(change: ElsewhereChange): void {
  const isShown = (Object.keys(change) as (keyof ElsewhereChange)[]).every(
    (name) => change[name] === (getEditedEntry()?.get(name) ?? false),
  );
  if (!isShown) store.dispatch(toElsewhere(change));
}

/** The status of the draft in the editor; none if it shows what is published. */
const getStatus = () => getEditedEntry()?.get('status');
