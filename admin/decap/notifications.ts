import {
  addNotification as addDecapNotification,
  type Notification,
} from 'decap-cms-core/dist/esm/actions/notifications';
import { Declined, Explained } from '../guards/cancelled.ts';

export * from 'decap-cms-core/dist/esm/actions/notifications';

/**
 * Shows a notification: as information rather than an error if staff cancelled, and not at all if something else says
 * more. An error stays until staff close it, or try again.
 */
export function addNotification(notification: Notification): unknown {
  const { message: given, type } = notification;
  const message = typeof given === 'string' ? given.replace(mediaFailure, '') : given;
  const details = typeof message === 'object' ? message.details : undefined;
  if (details instanceof Explained) return () => undefined;
  if (details instanceof Declined) return addDecapNotification({ ...notification, type: 'info' });
  const shown = { ...notification, message };
  return addDecapNotification(type === 'error' ? { ...shown, dismissAfter: false } : shown);
}

/** What Decap writes, in English, before the message of an upload or deletion that was refused. */
const mediaFailure = /^Failed to (persist|delete) media: (Error: )?/;
