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
    throw new Cancelled(messages.problems.summary(problems.length));
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
 * The Markdown pipeline is no part of the first load, and comes with the first entry: at the save the newsroom
 * may be away, or have been renewed, and a browser that missed it once does not ask for it again.
 */
function loadCheck(): NonNullable<typeof check> {
  check ??= import('./entry-check.ts').catch(() => (check = undefined));
  return check;
}

async function findProblems(entry: Entry): Promise<EntryProblem[]> {
  const loaded = await loadCheck();
  // A draft is better kept unchecked than lost; before it is published it is checked anyway.
  if (!loaded) return [];
  const place = getEntryLocation(entry.get('collection') as string, entry.get('slug') as string);
  return loaded.checkEntry(place.type, (entry.get('data') as Data).toJS(), getAdminLanguage());
}

/** Shows it, and leads there whoever is not writing: their next words would go into the wrong field. */
function showFirstProblem(): void {
  onceUnlocked(() => {
    const shown = document.querySelector<HTMLElement>('.newsroom-problems');
    shown?.scrollIntoView({ block: 'center' });
    const id = shown?.dataset.field;
    if (!id || isTextField(document.activeElement)) return;
    document.getElementById(id)?.focus({ preventScroll: true });
  });
}
