import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import {
  getEditedEntry,
  getImplementation,
  hasUnsavedChanges,
  isEditorPath,
  reloadEntry,
} from '../entries/editor-session.ts';
import { isEditorLocked, onceUnlocked } from '../guards/editor-lock.ts';
import { addPresenceNotice } from './presence-notice.ts';
import type { EntryName } from '../../src/model/entry-name.ts';
import { leave, visit, type Company } from './visit.ts';

/** Between two visits, in ms: the newsroom forgets whoever is silent for four times as long. */
const pause = 5000;

/**
 * Says whoever else has the text open that is in the editor, and what somebody else has done with it meanwhile:
 * two people on one text then know of each other before they save.
 */
export function watchPresence(): void {
  let followed = '';
  const say = addPresenceNotice(() => {
    const entry = getOpenEntry();
    if (entry && !hasUnsavedChanges()) reloadEntry(entry.collection, entry.slug);
    onceUnlocked(() => void follow());
  });

  async function follow(): Promise<void> {
    const entry = getOpenEntry();
    if (!entry || document.hidden || isEditorLocked()) return;
    const company = await visit(entry);
    // What is done here meanwhile changes what there is to be said.
    if (toKey(getOpenEntry()) !== toKey(entry) || isEditorLocked()) return;
    if (!company) return say();
    const unseen = getUnseenDraft(entry, company);
    const isOver = isDraftShown() && !company.draft;
    say({ others: company.others, unseen, isOver, hasChanges: hasUnsavedChanges() });
  }

  store.subscribe(() => {
    const key = toKey(getOpenEntry());
    if (key === followed) return;
    if (followed) leave();
    followed = key;
    say();
    onceUnlocked(() => void follow());
  });
  setInterval(() => void follow(), pause);
  document.addEventListener('visibilitychange', () => void follow());
  window.addEventListener('pagehide', () => void (followed && leave()));
}

const toKey = (entry: EntryName | undefined) => (entry ? `${entry.collection}/${entry.slug}` : '');

/** The entry in the editor; none while a new one has no name yet. */
function getOpenEntry(): EntryName | undefined {
  const entry = getEditedEntry();
  const [collection, slug] = ['collection', 'slug'].map((name) => entry?.get(name));
  if (!isEditorPath(history.location.pathname)) return undefined;
  return typeof collection === 'string' && typeof slug === 'string' && slug !== ''
    ? { collection, slug }
    : undefined;
}

/** Whether what is in the editor was a draft when it was read. */
const isDraftShown = () => Boolean(getEditedEntry()?.get('status'));

/** The draft as somebody saved it, if it is not what was opened or saved here. */
function getUnseenDraft({ collection, slug }: EntryName, { draft }: Company): Company['draft'] {
  const isShown = draft && getImplementation().isShown?.(collection, slug, draft.files);
  return isShown === false ? draft : undefined;
}
