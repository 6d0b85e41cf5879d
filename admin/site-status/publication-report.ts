import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import { hasUnsavedChanges, isEditorPath } from '../entries/editor-session.ts';
import {
  addSiteNotice,
  getShownState,
  hideSiteNotice,
  hideSiteStatus,
  showSiteNotice,
} from './site-notice.ts';
import { getSiteState } from './site-state.ts';

/** Between two questions, in ms. */
const pause = 1000;

let waiting = 0;
let turns = 0;
/** Whether what was published is what somebody still has before them, unchanged. */
let isAtHand = false;

/**
 * After something was published or deleted: says how the site stands until readers see it.
 * @param address its page, if readers will see one
 */
export async function reportPublication(address?: string): Promise<void> {
  clearTimeout(waiting);
  isAtHand = true;
  // Who publishes one text after another is told of the last.
  await askSite(++turns, address);
}

async function askSite(turn: number, address?: string): Promise<void> {
  const site = await getSiteState();
  if (turn !== turns) return;
  if (site) showSiteNotice(site, address ? { address, isAtHand } : undefined);
  // A question without an answer is asked again: the newsroom may be about to start anew.
  if (getShownState() === 'building')
    waiting = window.setTimeout(() => void askSite(turn, address), pause);
}

/**
 * Tells above every list that the last build failed, and takes news away that no longer fit what is in the
 * editor: when an entry is opened, and “Readers see it now” when it is changed.
 */
export function watchSite(): void {
  addSiteNotice();
  history.listen(({ pathname }) => {
    if (!isEditorPath(pathname)) return void tellFailure();
    isAtHand = false;
    if (getShownState() !== 'building') hideSiteStatus();
  });
  store.subscribe(() => {
    if (!isAtHand || !hasUnsavedChanges()) return;
    isAtHand = false;
    if (getShownState() === 'ready') hideSiteStatus();
  });
}

/** Says that the site could not be built, if that is so. */
export async function tellFailure(): Promise<void> {
  // What is being followed speaks for itself.
  if (getShownState() === 'building') return;
  const site = await getSiteState();
  if (site?.state === 'failed') showSiteNotice(site);
  else if (getShownState() === 'failed') hideSiteNotice();
}
