import { createProblemItem } from '../content-problems/problem-item.ts';
import { createTechnicalDetail } from '../dialogs/technical-detail.ts';
import { createElement } from '../dom/element.ts';
import { createWindowLink } from '../dom/window-link.ts';
import type { PublicationResult } from '../entries/publication-result.ts';
import type { UnchangedTranslation } from '../entries/translation-reminder.ts';
import { createList } from '../dom/list.ts';
import { addNoticeCard, createNoticeButton } from '../dialogs/notice-corner.ts';
import { messages } from '../messages/index.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { getLanguageName } from '../settings/language-names.ts';
import type { SiteState } from '../../src/server/publisher/publisher.ts';
import { formatFormer } from './version-name.ts';
import { toTakenDownItem } from './taken-down-item.ts';

const { site: siteMessages, dialogs } = messages;

const { card: notice, message } = addNoticeCard();
const siteStatus = createElement('div');
const remarks = createElement('div');
const bar = createElement('progress', { 'aria-label': siteMessages.building });
// Screen readers would announce each of its changes.
const barText = createElement('p', { 'aria-live': 'off' });

/** Adds the empty notice to the page. */
export function addSiteNotice(): void {
  message.append(siteStatus, remarks);
  notice.append(createNoticeButton(dialogs.close, hideSiteNotice));
}

/** The state that the notice shows; empty while it is hidden. */
export const getShownState = () => notice.dataset.state as SiteState['state'] | '';

/**
 * Shows the state of the site in a corner, until it is closed or replaced.
 * @param result what to say once the site is ready
 */
export function showSiteNotice(site: SiteState, result?: PublicationResult): void {
  // Showing it again would make screen readers repeat it.
  if (site.state !== 'building' || getShownState() !== 'building') {
    siteStatus.replaceChildren(...createMessage(site, result));
    notice.dataset.state = site.state;
  }
  showProgress(site);
}

/** Shows how far a build is, if it takes long enough to say so. */
function showProgress({ made }: SiteState): void {
  if (!made) return;
  const { done, all, timeLeft } = made;
  if (!bar.isConnected) siteStatus.append(bar, barText);
  Object.assign(bar, { max: all, value: done });
  const left = timeLeft ? formatDuration(timeLeft) : undefined;
  barText.textContent = siteMessages.made(formatNumber(done), formatNumber(all), left);
}

const formatNumber = (value: number, format?: Intl.NumberFormatOptions) =>
  value.toLocaleString(getAdminLanguage().code, format);

/** “53 seconds”, “3 minutes”. @param time milliseconds */
function formatDuration(time: number): string {
  const seconds = Math.ceil(time / 1000);
  const [value, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return formatNumber(value as number, { style: 'unit', unit, unitDisplay: 'long' });
}

/** Adds remarks about a publication, which stay until the notice is closed: several entries may be published at once. */
export function addSiteRemarks(sentences: readonly string[]): void {
  remarks.append(...sentences.map((sentence) => createElement('p', {}, sentence)));
}

/** Removes the state of the site. Remarks about publications stay until somebody closes the notice. */
export function hideSiteStatus(): void {
  if (remarks.hasChildNodes()) siteStatus.replaceChildren();
  else hideSiteNotice();
}

/** Hides the notice. */
export function hideSiteNotice(): void {
  notice.dataset.state = '';
  siteStatus.replaceChildren();
  remarks.replaceChildren();
}

function createMessage(site: SiteState, result?: PublicationResult): HTMLElement[] {
  if (site.state === 'building') return [createElement('p', {}, siteMessages.building)];
  const shown = site.isRolledBack ? [createElement('p', {}, formatFormer(site))] : [];
  if (site.state === 'failed') return [...shown, ...createTakedown(site), ...createFailure(site)];
  if (site.isRolledBack) return shown;
  const incomplete = site.cause ? createIncomplete(site.cause) : [];
  if (!result) return incomplete;
  const { sentence, address, reminder = [] } = result;
  const more = [...(reminder.length > 0 ? [createReminder(reminder)] : []), ...incomplete];
  if (address === undefined) return [createElement('p', {}, sentence), ...more];
  const link = createWindowLink(address, siteMessages.open);
  return [createElement('p', {}, `${sentence} `, link), ...more];
}

function createReminder(translations: readonly UnchangedTranslation[]): HTMLElement {
  const names = translations.flatMap(({ language, address: href }, index) => [
    ...(index > 0 ? [', '] : []),
    href ? createElement('a', { href }, getLanguageName(language)) : getLanguageName(language),
  ]);
  return createElement('p', {}, siteMessages.translations + messages.colon, ...names);
}

function createFailure({ problems = [], cause }: SiteState): HTMLElement[] {
  const detail = cause ? [createTechnicalDetail(cause)] : [];
  if (problems.length === 0)
    return [createElement('p', {}, siteMessages.failedOtherwise), ...detail];
  return [
    createElement('p', {}, siteMessages.failed),
    createList(problems.map((problem) => createProblemItem(problem))),
    ...detail,
  ];
}

const createIncomplete = (cause: string): HTMLElement[] => [
  createElement('p', {}, siteMessages.incomplete),
  createTechnicalDetail(cause),
];

function createTakedown({ takenDown = [] }: SiteState): HTMLElement[] {
  if (takenDown.length === 0) return [];
  return [
    createElement('p', {}, siteMessages.takenDown),
    createList(takenDown.map(toTakenDownItem)),
  ];
}
