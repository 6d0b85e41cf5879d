import { toProblemItem } from '../content-problems/problem-item.ts';
import { element, toList } from '../dialogs/dialog.ts';
import { toTechnicalDetail } from '../dialogs/technical-detail.ts';
import { words } from '../words/index.ts';
import type { SiteState } from './site-state.ts';

const { site: text, dialogs } = words;

const notice = element('div');
const message = element('div');
const standing = element('div');
const remarks = element('div');
const close = element('button', dialogs.close);

/** Puts the notice into the page, empty: what is said in it later is then also read aloud. */
export function addSiteNotice(): void {
  notice.className = 'newsroom-site';
  message.setAttribute('role', 'status');
  message.append(standing, remarks);
  close.type = 'button';
  close.className = 'newsroom-small-button';
  close.addEventListener('click', hideSiteNotice);
  notice.append(message, close);
  hideSiteNotice();
  document.body.append(notice);
}

/** What the notice says; empty while it says nothing. */
export const getShownState = () => notice.dataset.state as SiteState['state'] | '';

/**
 * Says how the site stands, in a corner, until it is closed or there is other news.
 * @param address the page that readers see once the site is ready
 */
export function showSiteNotice(site: SiteState, address?: string): void {
  // Said anew, it would be read aloud anew.
  if (site.state === 'building' && getShownState() === 'building') return;
  standing.replaceChildren(...toMessage(site, address));
  notice.dataset.state = site.state;
}

/** Says more of what was published, until the notice is closed: several texts may be on their way at once. */
export function addSiteRemarks(texts: readonly string[]): void {
  remarks.append(...texts.map((text) => element('p', text)));
}

/** Takes the notice away. */
export function hideSiteNotice(): void {
  notice.dataset.state = '';
  standing.replaceChildren();
  remarks.replaceChildren();
}

function toMessage({ state, problems = [], cause }: SiteState, address?: string): HTMLElement[] {
  if (state === 'building') return [element('p', text.building)];
  if (state === 'failed' && problems.length > 0)
    return [element('p', text.failed), toList(problems.map(toProblemItem))];
  if (state === 'failed')
    return [element('p', text.failedOtherwise), ...(cause ? [toTechnicalDetail(cause)] : [])];
  const said = element('p', address ? `${text.seen} ` : text.ready);
  if (address) {
    const link = element('a', text.open);
    link.href = address;
    link.target = '_blank';
    link.rel = 'noreferrer';
    said.append(link);
  }
  return [said];
}
