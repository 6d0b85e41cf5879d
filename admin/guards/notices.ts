import {
  clearNotifications,
  dismissNotification,
} from 'decap-cms-core/dist/esm/actions/notifications';
import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';

/** Removes Decap's notifications of the previous attempt; otherwise “Not saved” stays beside “Saved”. */
export function dismissNotices(): void {
  store.dispatch(clearNotifications());
}

/** Removes an error, which nothing else does, when staff leave the screen that it is about. */
export function dismissErrorsOnLeaving(): void {
  history.listen(() => {
    for (const { id, type } of store.getState().notifications.notifications)
      if (type === 'error') store.dispatch(dismissNotification(id));
  });
}
