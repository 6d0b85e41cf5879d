import { store } from 'decap-cms-core/dist/esm/redux';
import { fromJS, type Map } from 'immutable';
import { readClock } from '../../src/clock.ts';
import { parseEntryData } from '../../src/editing/edit-source.ts';
import type { EntryData } from '../../src/editing/parsed-source.ts';
import { isSameValue } from '../../src/model/fields/written-value.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { changeField, getEditedEntry } from '../entries/editor-session.ts';
import { getEntryLocation, getEntryName } from '../entries/entry-location.ts';
import { proposeSlug } from '../addresses/proposed-slug.ts';
import { readPublished } from '../entries/read-published.ts';
import { askAddressChange } from './address-change.ts';
import { Cancelled } from './cancelled.ts';
import { checkEdited, loadCheck } from './problems/demanded-values.ts';
import { onceUnlocked } from './lock/editor-lock.ts';
import { toNameKeys } from '../addresses/new-name.ts';
import { dismissNotices } from './notices.ts';
import { focusProblem, scrollToProblem } from './problems/problem-focus.ts';
import { showProblemNotice } from './problems/problem-notice.ts';
import { getProblems, type Demand, type EntryProblem } from './problems/problem-store.ts';
import { askUncovered } from './uncovered-values.ts';
import { isTextField } from './lock/type-ahead.ts';

type Entry = Map<string, unknown>;
type Data = Map<string, unknown>;

/**
 * Runs before each save: checks the entry, names a new file, and asks for confirmation if the address
 * changes.
 * @returns the data to save
 * @throws if it should not be saved; the admin shows why
 */
export async function prepareSave(entry: Entry): Promise<Data> {
  dismissNotices();
  await demandEdited('draft');
  await askUncovered(entry);
  const data = entry.get('data') as Data;
  const slugged = await proposeAddress(entry, data);
  if (entry.get('newRecord') !== true) {
    await askAddressChange(entry, slugged);
    return slugged;
  }
  const context = { timeZone: getAdminSettings().timeZone, now: readClock() };
  return slugged.merge(
    fromJS(toNameKeys(data.toJS(), getAdminSettings().languages, context)) as Data,
  );
}

/** The data with the address that the title gives, until it is public. */
async function proposeAddress(entry: Entry, data: Data): Promise<Data> {
  const name = getEntryName(entry);
  const { type } = getEntryLocation(name);
  if (!('slug' in type.fields)) return data;
  // That of a new entry is its unsaved form, as the browser kept it.
  const source = data.getIn(['$source', 'source']) as string;
  const own =
    entry.get('newRecord') === true
      ? { saved: undefined }
      : { saved: parseEntryData(source, type.extension), name: name.slug };
  const values = data.toJS();
  const propose = (published?: EntryData) =>
    proposeSlug(values, { ...own, published }, getAdminSettings().languages);
  if (isSameValue(propose(), values.slug)) return data;
  const slug = propose(own.saved && (await readPublished(name)));
  if (isSameValue(slug, values.slug)) return data;
  // The form goes on with what is saved.
  if (own.saved) changeField('slug', fromJS(slug));
  return data.set('slug', fromJS(slug));
}

/** Checks the entry in the editor, and leads staff to the first of its problems. @throws if it has one */
export async function demandEdited(demand: Demand): Promise<void> {
  if ((await checkEdited(demand)).every(({ mayPass }) => mayPass)) return;
  showProblemNotice(demand);
  onceUnlocked(() => {
    // The next words of somebody who is writing would go into the wrong field.
    if (isTextField(document.activeElement)) scrollToProblem();
    else focusProblem();
  });
  throw new Cancelled();
}

/** Names what staff should look at again after a switch was pressed, since it may be out of sight. */
function showDoubts(problems: readonly EntryProblem[]): void {
  if (problems.some(({ mayPass }) => mayPass)) showProblemNotice('ready');
}

/** Milliseconds without typing before a check. */
const pause = 300;

/**
 * Removes each message as soon as its field is corrected, and shows what is wrong with a field when staff leave it.
 */
export function recheckWhileEditing(): void {
  let checked: unknown;
  let waiting = 0;
  const recheck = (show?: (problems: readonly EntryProblem[]) => void) => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void checkEdited().then(show), pause);
  };
  store.subscribe(() => {
    const data = getEditedEntry()?.get('data');
    if (data) void loadCheck();
    if (getProblems().length === 0 || data === checked) return;
    checked = data;
    recheck();
  });
  document.addEventListener('focusout', ({ target }) => {
    if (isTextField(target as Element)) recheck();
  });
  document.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('[role=switch]')) recheck(showDoubts);
  });
}
