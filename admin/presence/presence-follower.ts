import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import {
  getEditedEntry,
  getImplementation,
  hasUnsavedChanges,
  isEditorPath,
  isPublishing,
  isSaving,
  reloadEntry,
} from '../editor-session.ts';
import { addPresenceNotice } from './presence-notice.ts';
import { leave, visit, type Company, type EntryName } from './visit.ts';

/** Between two visits, in ms: the newsroom forgets whoever is silent for four times as long. */
const pause = 5000;

/**
 * Says whoever else has the text open that is in the editor, and that somebody else has saved it meanwhile:
 * two people on one text then know of each other before they save.
 */
export function watchPresence(): void {
  let followed = '';
  const say = addPresenceNotice(() => {
    const entry = getOpenEntry();
    if (entry && !hasUnsavedChanges()) reloadEntry(entry.collection, entry.slug);
    void follow();
  });

  async function follow(): Promise<void> {
    const entry = getOpenEntry();
    if (!entry || document.hidden || isBusy()) return;
    const company = await visit(entry);
    // What was true when it was asked may be over.
    if (toKey(getOpenEntry()) !== toKey(entry) || isBusy()) return;
    if (!company) return say();
    const unseen = getUnseenDraft(entry, company);
    say({ others: company.others, unseen, hasChanges: hasUnsavedChanges() });
  }

  store.subscribe(() => {
    const key = toKey(getOpenEntry());
    if (key === followed) return;
    if (followed) leave();
    followed = key;
    say();
    void follow();
  });
  setInterval(() => void follow(), pause);
  document.addEventListener('visibilitychange', () => void follow());
  window.addEventListener('pagehide', () => void (followed && leave()));
}

const toKey = (entry: EntryName | undefined) => (entry ? `${entry.collection}/${entry.slug}` : '');

/** What is done now changes what is said. */
const isBusy = () => isSaving() || isPublishing();

/** The entry in the editor; none while a new one has no name yet. */
function getOpenEntry(): EntryName | undefined {
  const entry = getEditedEntry();
  const [collection, slug] = ['collection', 'slug'].map((name) => entry?.get(name));
  if (!isEditorPath(history.location.pathname)) return undefined;
  return typeof collection === 'string' && typeof slug === 'string' && slug !== ''
    ? { collection, slug }
    : undefined;
}

/** The draft as somebody saved it, if it is not what was opened or saved here. */
function getUnseenDraft({ collection, slug }: EntryName, { draft }: Company): Company['draft'] {
  const isShown = draft && getImplementation().isShown?.(collection, slug, draft.files);
  return isShown === false ? draft : undefined;
}
