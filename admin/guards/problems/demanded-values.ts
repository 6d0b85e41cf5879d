import type { Map } from 'immutable';
import { readClock } from '../../../src/clock.ts';
import { toPublishable } from '../../../src/publishing/visibility/entry-state.ts';
import { isSeenLess } from '../../../src/publishing/visibility/state-changes.ts';
import { toDated } from '../../entries/dated-values.ts';
import { getEditedEntry } from '../../entries/editor-session.ts';
import { getEntryLocation, getEntryName } from '../../entries/entry-location.ts';
import { readPublished } from '../../entries/read-published.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { getAdminSettings } from '../../settings/loaded-settings.ts';
import { getRefused } from './refused-values.ts';
import {
  getProblems,
  setProblems,
  withoutBegun,
  type Demand,
  type EntryProblem,
} from './problem-store.ts';
import type { EntryName } from '../../../src/model/entry-name.ts';
import type { Values } from '../../../src/model/fields/written-value.ts';

let demand: Demand = 'draft';
let check: Promise<typeof import('./entry-check.ts') | undefined> | undefined;

/**
 * Loads the Markdown pipeline with the first entry. It is too large for the first load, and at the time of the
 * save the server may be down or updated; browsers do not repeat a failed import.
 */
export function loadCheck(): NonNullable<typeof check> {
  check ??= import('./entry-check.ts').catch(() => (check = undefined));
  return check;
}

/** The problems of an entry, by Decap's names. */
export async function findProblems(
  { values, ...name }: EntryName & { values: Values },
  demanded: Demand,
): Promise<EntryProblem[]> {
  const loaded = await loadCheck();
  // It is better to save an unchecked draft than to lose it; the server checks it before publication.
  if (!loaded) return [];
  const { type } = getEntryLocation(name);
  const context = {
    language: getAdminLanguage(),
    defaultLanguage: getAdminSettings().languages[0],
    now: readClock(),
  };
  const check = (isEnd: boolean) =>
    demanded === 'draft'
      ? loaded.checkDraft(type, values, { ...context, isEnd })
      : loaded.checkEntry(type, toDated(type, values), { ...context, isEnd });
  const problems = check(false);
  const mayEnd = values.draft === true || loaded.getEnds(values).length > 0;
  if (problems.length === 0 || !mayEnd || !name.slug) return problems;
  const published = await readPublished(name);
  const [before, after] = [published ?? values, values].map(toPublishable);
  return isSeenLess(before!, after!, context.now) ? check(true) : problems;
}

/**
 * Checks the entry in the editor and shows its problems below their fields.
 * @param demanded as the last time if not given: then staff only go on writing
 * @returns them
 */
export async function checkEdited(demanded?: Demand): Promise<readonly EntryProblem[]> {
  const entry = getEditedEntry();
  const data = entry?.get('data') as Map<string, unknown> | undefined;
  if (!entry || !data) return [];
  demand = demanded ?? demand;
  const found = await findProblems({ ...getEntryName(entry), values: data.toJS() }, demand);
  const problems = demanded ? found : withoutBegun(found, getProblems());
  if (getEditedEntry()?.get('data') === data) setProblems([...problems, ...getRefused(data)]);
  return problems;
}

/** Another entry begins as a draft. */
export function forgetDemand(): void {
  demand = 'draft';
  setProblems([]);
}
