import { createElement } from '../dom/element.ts';

const corner = createElement('div', { class: 'newsroom-corner' });

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
