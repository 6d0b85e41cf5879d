import { createProblemItem } from '../content-problems/problem-item.ts';
import { createTechnicalDetail } from '../dialogs/technical-detail.ts';
import { createElement } from '../dom/element.ts';
import { createList } from '../dom/list.ts';
import { addNoticeCard, createNoticeButton } from '../dialogs/notice-corner.ts';
import { messages } from '../messages/index.ts';
import type { SiteState } from './site-state.ts';
import { toTakenDownItem } from './taken-down-item.ts';

const { site: text, dialogs } = messages;

const { card: notice, message } = addNoticeCard();
const standing = createElement('div');
const remarks = createElement('div');

/** Puts the notice into the page, empty. */
export function addSiteNotice(): void {
  message.append(standing, remarks);
  notice.append(createNoticeButton(dialogs.close, hideSiteNotice));
}

/** What the notice says; empty while it says nothing. */
export const getShownState = () => notice.dataset.state as SiteState['state'] | '';

/** The page of what was published. */
interface PublishedPage {
  readonly address: string;
  /** Whether “it” can be said of it: the text is on the screen as it was published. */
  readonly isAtHand: boolean;
}

/**
 * Shows the state of the site, in a corner, until it is closed or there is other news.
 * @param page what readers see once the site is ready
 */
export function showSiteNotice(site: SiteState, page?: PublishedPage): void {
  // Said again, it would be read aloud again.
  if (site.state === 'building' && getShownState() === 'building') return;
  standing.replaceChildren(...createMessage(site, page));
  notice.dataset.state = site.state;
}

/** Says more of what was published, until the notice is closed: several texts may be on their way at once. */
export function addSiteRemarks(texts: readonly string[]): void {
  remarks.append(...texts.map((text) => createElement('p', {}, text)));
}

/** Takes away the state of the site. What was said of a publication stays until somebody closes the notice. */
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

function createMessage(site: SiteState, page?: PublishedPage): HTMLElement[] {
  if (site.state === 'building') return [createElement('p', {}, text.building)];
  if (site.state === 'failed') return [...createTakedown(site), ...createFailure(site)];
  if (!page) return [createElement('p', {}, text.ready)];
  const said = `${page.isAtHand ? text.seen : text.seenAsPublished} `;
  const attributes = { href: page.address, target: '_blank', rel: 'noreferrer' };
  return [createElement('p', {}, said, createElement('a', attributes, text.open))];
}

function createFailure({ problems = [], cause }: SiteState): HTMLElement[] {
  const detail = cause ? [createTechnicalDetail(cause)] : [];
  if (problems.length === 0) return [createElement('p', {}, text.failedOtherwise), ...detail];
  return [
    createElement('p', {}, text.failed),
    createList(problems.map(createProblemItem)),
    ...detail,
  ];
}

function createTakedown({ takenDown = [] }: SiteState): HTMLElement[] {
  if (takenDown.length === 0) return [];
  return [createElement('p', {}, text.takenDown), createList(takenDown.map(toTakenDownItem))];
}
