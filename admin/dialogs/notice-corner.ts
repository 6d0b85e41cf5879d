import { createElement } from '../dom/element.ts';

const corner = createElement('div', { class: 'newsroom-corner' });

/**
 * A card in the corner for news that does not interrupt. It is there from the start, empty: what is said
 * in it later is then also read aloud.
 * @returns the card, and the part of it that is read aloud
 */
export function addNoticeCard(): { readonly card: HTMLElement; readonly message: HTMLElement } {
  const message = createElement('div', { role: 'status' });
  const card = createElement('div', { class: 'newsroom-news', 'data-state': '' }, message);
  corner.append(card);
  document.body.append(corner);
  return { card, message };
}

/** A button of such a card. */
export function createNoticeButton(label: string, click: () => void): HTMLButtonElement {
  return createElement('button', { type: 'button', class: 'newsroom-small-button', click }, label);
}
