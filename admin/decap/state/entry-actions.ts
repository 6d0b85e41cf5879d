import * as decap from 'decap-cms-core/dist/esm/actions/entries';
import { currentBackend, type FoundEntry } from 'decap-cms-core/dist/esm/backend';
import type { Dispatch, GetState, Thunk } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import { Map as Values, type List } from 'immutable';
import { readClock } from '../../../src/clock.ts';
import { getStoredSource, hasUnsavedChanges } from '../../entries/editor-session.ts';
import type { SourceWithRevision, Typed } from '../../formats/source-with-revision.ts';
import { askAboutUnsaved, showUnsaved, warnOfUnkept } from '../../guards/unsaved-form.ts';
import { getPerson } from '../../settings/person.ts';
import { isServedInPages } from '../../entry-lists/served-lists.ts';
import { awaitOpening, noteOpening, openInEditor } from './entry-opening.ts';
import {
  findLeft,
  getEnding,
  keyPrefix,
  leaveForm,
  takeCopy,
  whileLeft,
} from './unsaved-copies.ts';
import { forgetAhead, isAhead, storeAhead, writeAhead } from './written-ahead.ts';

type Collection = Values<string, unknown>;
type Entry = Values<string, unknown>;
type Copy = FoundEntry;

export * from 'decap-cms-core/dist/esm/actions/entries';

/** Loads a list, unless it loads itself page by page. */
export function loadEntries(collection: Collection): unknown {
  return isServedInPages(collection) ? () => undefined : decap.loadEntries(collection);
}

/** Sorts a list, which only needs to know the choice: the server sorts. */
export function sortByField(collection: Collection, key: string, direction: string): unknown {
  const payload = { collection: collection.get('name'), key, direction };
  return { type: decap.SORT_ENTRIES_REQUEST, payload };
}

/** Filters a list, or ends a filter. */
export function filterByField(collection: Collection, filter: object): unknown {
  const payload = { collection: collection.get('name'), filter };
  return { type: decap.FILTER_ENTRIES_REQUEST, payload };
}

/** Groups a list, or no longer. */
export function groupByField(collection: Collection, group: object): unknown {
  const payload = { collection: collection.get('name'), group };
  return { type: decap.GROUP_ENTRIES_REQUEST, payload };
}

/** Opens a published entry. */
export function loadEntry(collection: Collection, slug: string): Thunk<Promise<void>> {
  return openInEditor(collection, slug, decap.loadEntry(collection, slug));
}

/** Opens a new entry. */
export function createEmptyDraft(collection: Collection, search: string): Thunk<Promise<void>> {
  return noteOpening(decap.createEmptyDraft(collection, search));
}

/**
 * Deletes or withdraws an entry. Decap also takes it out of its list of the collection, which it does not have where a draft
 * was opened at once.
 */
export function deleteEntry(collection: Collection, slug: string): Thunk<Promise<unknown>> {
  return (dispatch, getState) => {
    const hasList = () =>
      getState().entries.hasIn(['pages', String(collection.get('name')), 'ids']);
    const dispatchFitting = (action: unknown) =>
      (action as { readonly type?: string }).type === decap.ENTRY_DELETE_SUCCESS && !hasList()
        ? action
        : dispatch(action);
    return decap.deleteEntry(collection, slug)(dispatchFitting as Dispatch, getState);
  };
}

/**
 * The questions about unsaved forms that are not answered, by entry: each begins when its entry is opened. Leaving the
 * page is no answer: the form stays in the browser.
 */
const questions = new Map<string, symbol>();

/** The copies of other people about which staff were asked, until the page is loaded again. */
const asked = new Set<string>();

/**
 * Offers the unsaved form, if there is one, and shows it unless staff say to forget it; or else that of another person, which
 * stays where it is. Decap loads it at the same time as the entry, and would overwrite it with an entry that arrives later.
 */
export function retrieveLocalBackup(collection: Collection, slug: string): Thunk<Promise<void>> {
  return async (dispatch, getState) => {
    const { pathname } = history.location;
    const [own, question] = [toOwnName(collection, slug), Symbol(pathname)];
    questions.set(own, question);
    const isOpen = () => questions.get(own) === question && history.location.pathname === pathname;
    const read = defineReader(getState, collection, slug);
    const { email } = getPerson()!;
    const isOwn = (copy: Copy) => getTyped(copy).email === email;
    const toAsked = (copy: Copy, ending: string) => [own, ending, getTyped(copy).at].join(' ');
    const taken = takeCopy(own, read, isOwn);
    // The editor requests the entry right after this.
    await Promise.resolve();
    await awaitOpening();
    const free = await taken;
    const ending = (await read(free))
      ? free
      : await findLeft(own, read, (copy, at) => !isOwn(copy) && !asked.has(toAsked(copy, at)));
    const copy = ending === undefined ? undefined : await read(ending);
    const name = String(collection.get('name'));
    // It was saved, and the answer lost, or somebody else has saved it.
    if (copy && isOwn(copy) && isOpen() && getSource(copy).source === getStoredSource()) {
      questions.delete(own);
      return void dispatch(deleteLocalBackup(collection, slug));
    }
    const words = copy && isOwn(copy) ? await showUnsaved(name, copy) : undefined;
    const answer = copy && isOpen() ? await askAboutUnsaved(getTyped(copy), words) : undefined;
    const isAnswered = isOpen();
    if (questions.get(own) === question) questions.delete(own);
    if (!copy || !answer || !isAnswered) return;
    if (!isOwn(copy)) asked.add(toAsked(copy, ending!));
    if (answer === 'show')
      void dispatch(decap.retrieveLocalBackup(toCopy(collection, ending!), slug));
    else if (answer === 'forget') void dispatch(deleteLocalBackup(collection, slug));
  };
}

/**
 * Keeps the unsaved form in the browser, without new pictures where it cannot keep them, and warns where it keeps nothing.
 * Decap does so once more when an editor closes whose changes were given up.
 */
export function persistLocalBackup(entry: Entry, collection: Collection): Thunk<Promise<void>> {
  const slug = entry.get('slug') as string;
  const own = toOwnName(collection, slug);
  return async (dispatch, getState) => {
    if (!hasUnsavedChanges()) return;
    const read = defineReader(getState, collection, slug);
    const typed: Typed = { ...getPerson()!, at: new Date(readClock()).toISOString() };
    const named = entry.updateIn(['data', '$source'], (source) =>
      ((source as Entry | undefined) ?? Values({ source: '' })).set('typed', typed),
    );
    try {
      // After the first save of a new entry, its form has a name under which it was not opened.
      const ending = await (getEnding(own) ?? takeCopy(own, read, () => false));
      const copy = toCopy(collection, ending);
      const raw = currentBackend(getState().config).entryToRaw(copy, named);
      const forgetWords = writeAhead(toKey(copy, slug), { raw, path: entry.get('path') });
      const keep = (form: Entry) => dispatch(decap.persistLocalBackup(form, copy));
      if ((await keep(named)) ?? (await keep(withoutNewFiles(named)))) return forgetWords();
    } catch {
      // A browser that cannot be read keeps nothing either.
    }
    warnOfUnkept();
  };
}

/** Deletes the unsaved form of one entry. Decap would also delete that of a new entry of the same list. */
export function deleteLocalBackup(collection: Collection, slug: string): Thunk<Promise<unknown>> {
  const own = toOwnName(collection, slug);
  return async (dispatch) => {
    const ending = getEnding(own);
    if (questions.has(own) || ending === undefined) return undefined;
    const copy = toCopy(collection, await ending);
    forgetAhead(toKey(copy, slug));
    // Named like this, the form is found without its slug, at which Decap would look for the other.
    return dispatch(decap.deleteLocalBackup(copy.set('name', toOwnName(copy, slug)), ''));
  };
}

/** Leaves the form; another may have its copy. */
export function discardDraft(): object {
  leaveForm();
  return decap.discardDraft();
}

/** Leaves out the files that only this page has: with one that is too large, the browser would not keep the words either. */
const withoutNewFiles = (entry: Entry): Entry =>
  entry.update('mediaFiles', (files) =>
    (files as List<Values<string, unknown>>).filterNot((file) =>
      String(file.get('url')).startsWith('blob:'),
    ),
  );

/** Who typed a copy, and when. */
const getTyped = (copy: Copy) => getSource(copy).typed;

const getSource = ({ data }: Copy) => data.$source as Required<SourceWithRevision>;

/** Reads the copy of an entry that the browser keeps with an ending. */
const defineReader =
  (getState: GetState, collection: Collection, slug: string) => async (ending: string) => {
    const backend = currentBackend(getState().config);
    const copy = toCopy(collection, ending);
    const key = toKey(copy, slug);
    if (isAhead(key)) await whileLeft(toOwnName(collection, slug), ending, () => storeAhead(key));
    return (await backend.getLocalDraftBackup(copy, slug)).entry;
  };

const toOwnName = (collection: Collection, slug: string) =>
  [collection.get('name'), slug].filter(Boolean).join('.');

/** A list under the name of a copy: Decap keeps the unsaved forms of a list by that. */
const toCopy = (collection: Collection, ending: string) =>
  collection.set('name', `${String(collection.get('name'))}${ending}`);

/** The key under which Decap keeps a copy in the browser. */
const toKey = (copy: Collection, slug: string) => keyPrefix + toOwnName(copy, slug);
