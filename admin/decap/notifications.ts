import {
  addNotification as addDecapNotification,
  type Notification,
} from 'decap-cms-core/dist/esm/actions/notifications';
import { Declined } from '../guards/cancelled.ts';

export * from 'decap-cms-core/dist/esm/actions/notifications';

/** Shows a notification; as information rather than an error if staff cancelled. */
export function addNotification(notification: Notification): unknown {
  const { message } = notification;
  const isDeclined = typeof message === 'object' && message.details instanceof Declined;
  return addDecapNotification(isDeclined ? { ...notification, type: 'info' } : notification);
}
