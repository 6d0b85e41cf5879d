import { element } from './dialog.ts';

const corner = element('div');
corner.className = 'newsroom-corner';

/**
 * A card in the corner where news stand that do not interrupt. It is there from the start, empty: what is said
 * in it later is then also read aloud.
 * @returns the card, and the part of it that is read aloud
 */
export function addNoticeCard(): { readonly card: HTMLElement; readonly message: HTMLElement } {
  const card = element('div');
  const message = element('div');
  card.className = 'newsroom-news';
  card.dataset.state = '';
  message.setAttribute('role', 'status');
  card.append(message);
  corner.append(card);
  document.body.append(corner);
  return { card, message };
}

/** A button of such a card. */
export function toNoticeButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', label);
  button.type = 'button';
  button.className = 'newsroom-small-button';
  button.addEventListener('click', onClick);
  return button;
}
