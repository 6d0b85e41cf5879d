import Notifications from 'decap-cms-core/dist/esm/components/UI/Notifications';
import { createElement as h, Fragment, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { messages } from '../messages/index.ts';

/**
 * Decap's notifications, beside all else on the page: while a text is being saved or the library is open, nothing in Decap's
 * root element can be heard.
 */
export default function OwnNotifications(): ReactNode {
  return createPortal(
    h(Fragment, null, h(Notifications), h('span', { ref: nameButtons, hidden: true })),
    document.body,
  );
}

/** The buttons that close them are called “close” in every language. */
function nameButtons(beside: HTMLElement | null): (() => void) | undefined {
  const list = beside?.parentElement?.querySelector('.Toastify');
  if (!list) return undefined;
  const observer = new MutationObserver(() => {
    for (const button of list.querySelectorAll('.Toastify__close-button')) {
      const text = button.previousElementSibling?.textContent ?? '';
      button.ariaLabel = messages.dialogs.close + messages.colon + text;
    }
  });
  observer.observe(list, { childList: true, subtree: true });
  return () => observer.disconnect();
}
