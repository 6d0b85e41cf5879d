import { store } from 'decap-cms-core/dist/esm/redux';
import { fromJS, type Map } from 'immutable';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getEditedEntry } from '../entries/editor-session.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { messages } from '../messages/index.ts';
import { askAddressChange } from './address-change.ts';
import { Cancelled } from './cancelled.ts';
import { onceUnlocked } from './editor-lock.ts';
import { toNameKeys } from './new-name.ts';
import { dismissNotices } from './notices.ts';
import { getProblems, setProblems, type EntryProblem } from './problem-store.ts';
import { isTextField } from './type-ahead.ts';

type Entry = Map<string, unknown>;
type Data = Map<string, unknown>;

/**
 * Runs before each save: validates the entry, names a new file, and asks for confirmation if the address
 * changes.
 * @returns the data to save
 * @throws if it should not be saved; Decap shows why
 */
export async function prepareSave(entry: Entry): Promise<Data> {
  dismissNotices();
  const problems = await findProblems(entry);
  setProblems(problems);
  if (problems.length > 0) {
    showFirstProblem();
    throw new Cancelled(messages.problems.summary(problems.length));
  }
  const data = entry.get('data') as Data;
  if (entry.get('newRecord') !== true) return askAddressChange(entry, data);
  const { languages, timeZone } = getAdminSettings();
  const codes = languages.map(({ code }) => code);
  // A copy of an entry must not carry the source of its original.
  return data.delete('$source').merge(fromJS(toNameKeys(data.toJS(), codes, timeZone)) as Data);
}

/** After a failed check, removes each message as soon as its field is corrected. */
export function recheckWhileEditing(): void {
  let checked: unknown;
  let waiting = 0;
  store.subscribe(() => {
    const data = getEditedEntry()?.get('data');
    if (data) void loadCheck();
    if (getProblems().length === 0 || data === checked) return;
    checked = data;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      const entry = getEditedEntry();
      if (entry?.get('data')) void findProblems(entry).then(setProblems);
    }, 300);
  });
}

let check: Promise<typeof import('./entry-check.ts') | undefined> | undefined;

/**
 * Loads the Markdown pipeline with the first entry. It is too large for the first load, and at the time of the
 * save the server may be down or updated; browsers do not repeat a failed import.
 */
function loadCheck(): NonNullable<typeof check> {
  check ??= import('./entry-check.ts').catch(() => (check = undefined));
  return check;
}

async function findProblems(entry: Entry): Promise<EntryProblem[]> {
  const loaded = await loadCheck();
  // It is better to save an unchecked draft than to lose it; the server checks it before publication.
  if (!loaded) return [];
  const location = getEntryLocation(entry.get('collection') as string, entry.get('slug') as string);
  return loaded.checkEntry(location.type, (entry.get('data') as Data).toJS(), getAdminLanguage());
}

/** Scrolls to the first problem. Moves the focus there unless somebody is writing: their next words would go into the wrong field. */
function showFirstProblem(): void {
  onceUnlocked(() => {
    const shown = document.querySelector<HTMLElement>('.newsroom-problems');
    shown?.scrollIntoView({ block: 'center' });
    const id = shown?.dataset.field;
    if (!id || isTextField(document.activeElement)) return;
    document.getElementById(id)?.focus({ preventScroll: true });
  });
}
