import { history } from 'decap-cms-core/dist/esm/routing/history';
import { isEditorPath } from '../editor-session.ts';
import { addSiteNotice, getShownState, hideSiteNotice, showSiteNotice } from './site-notice.ts';
import { getSiteState } from './site-state.ts';

/** Between two questions, in ms. */
const pause = 1000;

let waiting = 0;
let turns = 0;

/**
 * After something was published or deleted: says how the site stands until readers see it.
 * @param address its page, if readers will see one
 */
export async function followSite(address?: string): Promise<void> {
  clearTimeout(waiting);
  // Who publishes one text after another is told of the last.
  const turn = ++turns;
  const site = await getSiteState();
  if (turn !== turns || !site) return;
  showSiteNotice(site, address);
  if (site.state === 'building') waiting = window.setTimeout(() => void followSite(address), pause);
}

/** Tells above every list that the last build failed, and takes old news away when an entry is opened. */
export function watchSite(): void {
  addSiteNotice();
  history.listen(({ pathname }) => {
    if (!isEditorPath(pathname)) void tellFailure();
    else if (getShownState() !== 'building') hideSiteNotice();
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
