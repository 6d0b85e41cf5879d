import { createElement } from '../dom/element.ts';

const corner = createElement('div', { class: 'newsroom-corner' });

/** Height of the notices at the lower edge of the window, in pixels. */
export const getNoticesHeight = () => corner.offsetHeight;

// What has the focus is never behind a notice that comes or grows (WCAG 2.2, 2.4.11).
new ResizeObserver(() => {
  const { activeElement, documentElement } = document;
  documentElement.style.setProperty('--notices', `${getNoticesHeight()}px`);
  if (activeElement?.matches('#nc-root :is(input, textarea, select, button)'))
    activeElement.scrollIntoView({ block: 'nearest' });
}).observe(corner);

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
