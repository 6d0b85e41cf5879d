import { toProblemItem } from '../content-problems/problem-item.ts';
import { element, toList } from '../dialogs/dialog.ts';
import { toTechnicalDetail } from '../dialogs/technical-detail.ts';
import { addNoticeCard, toNoticeButton } from '../dialogs/notice-corner.ts';
import { messages } from '../messages/index.ts';
import type { SiteState } from './site-state.ts';
import { toTakenDownItem } from './taken-down-item.ts';

const { site: text, dialogs } = messages;

const { card: notice, message } = addNoticeCard();
const standing = element('div');
const remarks = element('div');

/** Puts the notice into the page, empty. */
export function addSiteNotice(): void {
  message.append(standing, remarks);
  notice.append(toNoticeButton(dialogs.close, hideSiteNotice));
}

/** What the notice says; empty while it says nothing. */
export const getShownState = () => notice.dataset.state as SiteState['state'] | '';

/** The page of what was published. */
interface PublishedPage {
  readonly address: string;
  /** Whether “it” can be said of it: the text stands on the screen as it was published. */
  readonly isAtHand: boolean;
}

/**
 * Says how the site stands, in a corner, until it is closed or there is other news.
 * @param page what readers see once the site is ready
 */
export function showSiteNotice(site: SiteState, page?: PublishedPage): void {
  // Said anew, it would be read aloud anew.
  if (site.state === 'building' && getShownState() === 'building') return;
  standing.replaceChildren(...toMessage(site, page));
  notice.dataset.state = site.state;
}

/** Says more of what was published, until the notice is closed: several texts may be on their way at once. */
export function addSiteRemarks(texts: readonly string[]): void {
  remarks.append(...texts.map((text) => element('p', text)));
}

/** Takes away how the site stands. What was said of a publication stays until somebody closes the notice. */
export function hideSiteStatus(): void {
  if (remarks.hasChildNodes()) standing.replaceChildren();
  else hideSiteNotice();
}

/** Takes the notice away. */
export function hideSiteNotice(): void {
  notice.dataset.state = '';
  standing.replaceChildren();
  remarks.replaceChildren();
}

function toMessage(site: SiteState, page?: PublishedPage): HTMLElement[] {
  if (site.state === 'building') return [element('p', text.building)];
  if (site.state === 'failed') return [...toTakedown(site), ...toFailure(site)];
  if (!page) return [element('p', text.ready)];
  const said = element('p', `${page.isAtHand ? text.seen : text.seenAsPublished} `);
  const link = element('a', text.open);
  link.href = page.address;
  link.target = '_blank';
  link.rel = 'noreferrer';
  said.append(link);
  return [said];
}

function toFailure({ problems = [], cause }: SiteState): HTMLElement[] {
  const detail = cause ? [toTechnicalDetail(cause)] : [];
  if (problems.length === 0) return [element('p', text.failedOtherwise), ...detail];
  return [element('p', text.failed), toList(problems.map(toProblemItem)), ...detail];
}

function toTakedown({ takenDown = [] }: SiteState): HTMLElement[] {
  if (takenDown.length === 0) return [];
  return [element('p', text.takenDown), toList(takenDown.map(toTakenDownItem))];
}
