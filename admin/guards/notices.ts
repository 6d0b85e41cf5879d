import { clearNotifications } from 'decap-cms-core/dist/esm/actions/notifications';
import { store } from 'decap-cms-core/dist/esm/redux';

/** Takes away what Decap said of the attempt before: “Not saved” still stood there beside “Saved”. */
export function dismissNotices(): void {
  store.dispatch(clearNotifications());
}
