import {
  changeDraftField,
  deleteLocalBackup,
  persistLocalBackup,
} from 'decap-cms-core/dist/esm/actions/entries';
import {
  loadUnpublishedEntry,
  UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS,
} from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { Map } from 'immutable';
import type { EntryName } from '../../src/model/entry-name.ts';
import { getTitle } from '../../src/model/content-types/entry-title.ts';
import { forgetChanges } from './forgotten-changes.ts';
import { toSent, toStored, type StoredSource } from './stored-source.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import type { DraftStatus } from '../../src/server/store-api/protocol.ts';
import type { UsedBackend } from '../decap/types/used-backend.ts';
import type { EntryData } from '../../src/editing/parsed-source.ts';
import type { Sent } from '../formats/source-with-revision.ts';

/** The entry in Decap's editor; empty while none is open. */
export function getEditedEntry(): Map<string, unknown> | undefined {
  return store.getState().entryDraft.get('entry') as Map<string, unknown> | undefined;
}

/** Identifies the form in Decap's editor: each that is opened has another key. */
export const getFormKey = (): unknown => store.getState().entryDraft.get('key');

/** Whether a path of the admin opens the editor. */
export function isEditorPath(path: string): boolean {
  return /^\/collections\/[^/]+\/(entries\/|new)/.test(path);
}

/** Whether the editor holds anything that is not saved. */
export function hasUnsavedChanges(): boolean {
  return store.getState().entryDraft.get('hasChanged') === true;
}

/** Gives up what is not saved in the editor; the browser forgets it, too. */
export async function forgetUnsaved(): Promise<void> {
  const [collection, slug] = ['collection', 'slug'].map((name) => getEditedEntry()?.get(name));
  store.dispatch(forgetChanges);
  const list = store.getState().collections.get(collection as string);
  if (list) await store.dispatch(deleteLocalBackup(list, (slug ?? '') as string));
}

/** Keeps the form in the browser as it is. */
export function keepEdited(): void {
  const entry = getEditedEntry();
  const list = store.getState().collections.get(entry?.get('collection') as string);
  if (entry && list) void store.dispatch(persistLocalBackup(entry, list));
}

/** Gives a field of the entry in the editor another value, as typing does. */
export function changeField(name: string, value: unknown): void {
  const change = { field: Map({ name }), value, metadata: {}, entries: [] };
  store.dispatch(changeDraftField(change));
}

/** Lets the form of an entry build on what it has saved. */
export function keepStored(stored: StoredSource): void {
  store.dispatch(toStored(stored));
}

/** Keeps with a form what it has sent, until there is an answer: a page may be loaded again that waits for one. */
export function keepSent(form: unknown, sent: Sent | undefined): void {
  store.dispatch(toSent(form, sent));
  if (sent) keepEdited();
}

/** The source of the entry in the editor as it was read, or saved last; undefined of a new one. */
export const getStoredSource = (): string | undefined =>
  getEditedEntry()?.getIn(['data', '$source', 'source']) as string | undefined;

/** What the form in the editor has sent without an answer. */
export function getSent(): Sent | undefined {
  const sent = getEditedEntry()?.getIn(['data', '$source', 'sent']);
  return (sent as Map<string, unknown> | undefined)?.toJS() as Sent | undefined;
}

/** Whether a save is under way. */
export function isSaving(): boolean {
  return getEditedEntry()?.get('isPersisting') === true;
}

/** Whether a publication is under way, beginning with the click on the button. */
export function isPublishing(): boolean {
  return getEditedEntry()?.get('isPublishing') === true;
}

/** Whether an entry is in the editor. */
export function isEdited({ collection, slug }: EntryName): boolean {
  const edited = getEditedEntry();
  return edited?.get('collection') === collection && edited.get('slug') === slug;
}

/** The title of the entry in the editor; of any other file, its name: that of a picture or document with its ending. */
export function getEditedTitle(path: string): string {
  const entry = getEditedEntry();
  const data = entry?.get('path') === path ? getValues(entry) : {};
  const languages = getAdminSettings().languages;
  const ending = /\.(md|mdx|yml)$/;
  return getTitle(data, languages) || path.replace(/^.*\//, '').replace(ending, '');
}

/** The fields of an entry that the admin has loaded. */
export function getLoadedEntry(name: EntryName): EntryData | undefined {
  const entry = findLoaded(name);
  return entry && getValues(entry);
}

/** The fields of a draft as it was saved last, whatever the editor has. */
export function getSavedDraft({ collection, slug }: EntryName): EntryData {
  const path = ['entities', `${collection}.${slug}`];
  const draft = store.getState().editorialWorkflow.getIn(path) as Map<string, unknown> | undefined;
  return draft ? getValues(draft) : {};
}

/** The unchecked fields of an entry in Decap's state. */
export const getValues = (entry: Map<string, unknown>): EntryData =>
  (entry.get('data') as Map<string, unknown> | undefined)?.toJS() ?? {};

/** An entry that the admin has loaded: in the editor, on the board of drafts or in a list. */
export function findLoaded(name: EntryName): Map<string, unknown> | undefined {
  const statePath = ['entities', `${name.collection}.${name.slug}`];
  const { editorialWorkflow, entries } = store.getState();
  const listed = editorialWorkflow.getIn(statePath) ?? entries.getIn(statePath);
  return isEdited(name) ? getEditedEntry() : (listed as Map<string, unknown> | undefined);
}

/** The revision of an entry, or of its draft, that is on the screen. */
export const getSeen = (name: EntryName): string | undefined =>
  findLoaded(name)?.getIn(['data', '$source', 'version']) as string | undefined;

/** Shows the status that a loaded draft has now: somebody else may have changed it. */
export function showStatus(name: EntryName, newStatus: DraftStatus): void {
  const shown = findLoaded(name)?.get('status');
  const payload = { ...name, newStatus };
  if (shown && shown !== newStatus)
    store.dispatch({ type: UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS, payload });
}

/** The published data of the entry in the editor, as it was read last; undefined if it was not read. */
export function getPublishedData(): Map<string, unknown> | undefined {
  const entry = getEditedEntry();
  const key = ['collection', 'slug'].map((name) => String(entry?.get(name))).join('.');
  return findReadEntry(key)?.get('data') as Map<string, unknown> | undefined;
}

/** A published entry that a list or the editor has read. A search also puts drafts among them. */
export function findReadEntry(key: string): Map<string, unknown> | undefined {
  const read = store.getState().entries.getIn(['entities', key]) as
    | Map<string, unknown>
    | undefined;
  return read?.get('status') ? undefined : read;
}

/** Loads an entry, or its draft if there is one, into the editor again. */
export function reloadEntry({ collection, slug }: EntryName): void {
  void store.dispatch(loadUnpublishedEntry(store.getState().collections.get(collection)!, slug));
}

/** Opens an entry; Decap asks first if there are unsaved changes. */
export function openEntry({ collection, slug }: EntryName): void {
  history.push(`/collections/${collection}/entries/${slug}`);
}

/** The backend of this window. */
export function getImplementation(): UsedBackend {
  return currentBackend(store.getState().config).implementation as UsedBackend;
}
