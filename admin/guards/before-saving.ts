import { store } from 'decap-cms-core/dist/esm/redux';
import { fromJS, type Map } from 'immutable';
import { getAdminLanguage } from '../admin-language.ts';
import { getAdminSettings } from '../admin-settings.ts';
import { getEditedEntry } from '../editor-session.ts';
import { getEntryPlace } from '../entry-place.ts';
import { words } from '../words/index.ts';
import { askAddressChange } from './address-change.ts';
import { Cancelled } from './cancelled.ts';
import { onceUnlocked } from './editor-lock.ts';
import { toNameKeys } from './new-name.ts';
import { dismissNotices } from './notices.ts';
import { getProblems, setProblems, type EntryProblem } from './problem-store.ts';

type Entry = Map<string, unknown>;
type Data = Map<string, unknown>;

/**
 * Runs before each save: holds the entry to the model, names a new file, and asks about a change of its
 * address.
 * @returns the data to save
 * @throws when it should not be saved; Decap shows why
 */
export async function prepareSave(entry: Entry): Promise<Data> {
  dismissNotices();
  const problems = await findProblems(entry);
  setProblems(problems);
  if (problems.length > 0) {
    showFirstProblem();
    throw new Cancelled(words.problems.summary(problems.length));
  }
  const data = entry.get('data') as Data;
  if (entry.get('newRecord') !== true) return askAddressChange(entry, data);
  const { languages, timeZone } = getAdminSettings();
  const codes = languages.map(({ code }) => code);
  // A copy of another entry must not take itself for that entry.
  return data.delete('$source').merge(fromJS(toNameKeys(data.toJS(), codes, timeZone)) as Data);
}

/** After a save that was refused, takes each message away once its field is mended. */
export function recheckWhileEditing(): void {
  let checked: unknown;
  let waiting = 0;
  store.subscribe(() => {
    const data = getEditedEntry()?.get('data');
    if (getProblems().length === 0 || data === checked) return;
    checked = data;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      const entry = getEditedEntry();
      if (entry?.get('data')) void findProblems(entry).then(setProblems);
    }, 300);
  });
}

async function findProblems(entry: Entry): Promise<EntryProblem[]> {
  // The Markdown pipeline is no part of the first load.
  const { checkEntry } = await import('./entry-check.ts');
  const place = getEntryPlace(entry.get('collection') as string, entry.get('slug') as string);
  return checkEntry(place.type, (entry.get('data') as Data).toJS(), getAdminLanguage());
}

/** Whoever goes on writing is not taken from their sentence. */
function showFirstProblem(): void {
  onceUnlocked((isWriting) => {
    if (isWriting) return;
    const shown = document.querySelector<HTMLElement>('.newsroom-problems');
    shown?.scrollIntoView({ block: 'center' });
    const id = shown?.dataset.field;
    if (id) document.getElementById(id)?.focus({ preventScroll: true });
  });
}
