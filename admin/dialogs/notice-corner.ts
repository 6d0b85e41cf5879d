import { createElement } from '../dom/element.ts';

const corner = createElement('div', { class: 'newsroom-corner' });

/** Height of the notices at the lower edge of the window, in pixels. */
export const getNoticesHeight = () => corner.offsetHeight;

/** Lets what scrolls know where notices begin. */
export const makeRoomForNotices = () =>
  document.documentElement.style.setProperty('--notices', `${getNoticesHeight()}px`);

/** What has the focus is never behind a notice that comes or grows, or in a window that becomes smaller (WCAG 2.2, 2.4.11). */
function keepFocusInSight(): void {
  const { activeElement } = document;
  makeRoomForNotices();
  if (activeElement?.matches('#nc-root :is(input, textarea, select, button)'))
    activeElement.scrollIntoView({ block: 'nearest' });
  // A body has its own cursor.
  else activeElement?.dispatchEvent(new CustomEvent('newsroom-covered'));
}

new ResizeObserver(keepFocusInSight).observe(corner);
window.addEventListener('resize', keepFocusInSight);

/**
 * Adds a card to the corner for news that does not interrupt. Add it empty when the admin starts: screen readers
 * announce what is put into it later.
 * @returns the card, and the live region in it
 */
export function addNoticeCard(): { readonly card: HTMLElement; readonly message: HTMLElement } {
  const message = createElement('div', { role: 'status' });
  const card = createElement('div', { class: 'newsroom-news', 'data-state': '' }, message);
  corner.append(card);
  document.body.append(corner);
  return { card, message };
}

/** Creates a button for a notice card. */
export function createNoticeButton(label: string, click: () => void): HTMLButtonElement {
  return createElement('button', { type: 'button', class: 'newsroom-small-button', click }, label);
}
