import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import { getEditedEntry, hasUnsavedChanges, isEditorPath } from '../entries/editor-session.ts';
import type { PublicationResult } from '../entries/publication-result.ts';
import {
  addSiteNotice,
  getShownState,
  hideSiteNotice,
  hideSiteStatus,
  showSiteNotice,
} from './site-notice.ts';
import { getSiteState } from './site-state.ts';

/** Milliseconds between two requests. */
const pause = 1000;

let waiting = 0;
let turns = 0;

/**
 * Shows the state of the site after a publication or deletion, until readers see it.
 * @param result what readers then see
 */
export async function reportPublication(result: PublicationResult): Promise<void> {
  clearTimeout(waiting);
  // Of several publications in a row, only the last is reported.
  await askSite(++turns, result);
}

async function askSite(turn: number, result: PublicationResult): Promise<void> {
  const site = await getSiteState();
  if (turn !== turns) return;
  if (site) showSiteNotice(site, result);
  // The server may be restarting, or the line is down.
  if (!site || getShownState() === 'building')
    waiting = window.setTimeout(() => void askSite(turn, result), pause);
}

/**
 * Reports a failed build above every list. Hides what readers see now when another page of the admin is opened, or
 * when the entry begins to differ from it, by typing or as a draft; hides the notice of a failed build in the editor.
 */
export function watchSite(): void {
  addSiteNotice();
  history.listen(({ pathname }) => {
    // The server answers only those who are signed in.
    if (!store.getState().auth.user) return;
    const isList = !isEditorPath(pathname);
    if (getShownState() === 'ready' || (getShownState() === 'failed' && !isList)) hideSiteStatus();
    if (isList) void reportFailure();
  });
  let wasChanged = false;
  store.subscribe(() => {
    const isChanged = hasUnsavedChanges() || Boolean(getEditedEntry()?.get('status'));
    if (isChanged && !wasChanged) hideResult();
    wasChanged = isChanged;
  });
}

/** Hides what a publication has changed for readers, once something later is known of it. */
export function hideResult(): void {
  if (getShownState() === 'ready') hideSiteStatus();
}

/** Shows that the site could not be built or completed, if that is so. */
export async function reportFailure(): Promise<void> {
  // A build that is under way is already being watched.
  if (getShownState() === 'building') return;
  const site = await getSiteState();
  if (site?.state === 'failed' || site?.cause) showSiteNotice(site);
  else if (getShownState() === 'failed') hideSiteNotice();
}
