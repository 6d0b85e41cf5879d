import { clearNotifications } from 'decap-cms-core/dist/esm/actions/notifications';
import { store } from 'decap-cms-core/dist/esm/redux';

/** Removes Decap's notifications of the previous attempt; otherwise “Not saved” stays beside “Saved”. */
export function dismissNotices(): void {
  store.dispatch(clearNotifications());
}
