import {
  addNotification as addDecapNotification,
  type Notification,
} from 'decap-cms-core/dist/esm/actions/notifications';
import { Cancelled } from '../../guards/cancelled.ts';
import { messages } from '../../messages/index.ts';

export * from 'decap-cms-core/dist/esm/actions/notifications';

/**
 * Shows a notification, unless staff cancelled what it is about or something else says more. An error stays until staff
 * close it, or try again; of several that say the same, as when the line breaks under two requests, one is shown.
 */
export function addNotification(notification: Notification): unknown {
  const { message: given, type } = notification;
  const message = typeof given === 'string' ? given.replace(mediaFailure, '') : given;
  const details = typeof message === 'object' ? message.details : undefined;
  // Decap hands on only the message of an entry that is gone; its page says the same.
  const isGone = details === messages.saved.gone;
  // The notice of the site says what readers see of a publication: of an embargoed text, nothing.
  const isPublication = typeof message === 'object' && message.key === 'ui.toast.entryPublished';
  const isSaid = details instanceof Cancelled || isGone || isPublication;
  if (isSaid || message === '') return () => undefined;
  const shown = { ...notification, message };
  if (type !== 'error') return addDecapNotification(shown);
  // Of two that say the same, Decap shows one with the same id once.
  const id = typeof message === 'string' ? message : `${message.key} ${String(details)}`;
  return addDecapNotification({ ...shown, id, dismissAfter: false });
}

/** What Decap writes, in English, before the message of an upload or deletion that was refused. */
const mediaFailure = /^Failed to (persist|delete) media: (Error: )?/;
