import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import type { Map } from 'immutable';
import { getEditedEntry, isEditorPath } from '../entries/editor-session.ts';
import { getShownTitle } from '../entries/entry-title.ts';
import { messages } from '../messages/index.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';

/** Names the window after what it shows, since staff have several open: “City Holds Vigil · Harbor Alliance”. */
export function followScreen(): void {
  const show = () => {
    const title = [getScreenTitle(), getAdminSettings().siteName].filter(Boolean).join(' · ');
    if (document.title !== title) document.title = title;
  };
  history.listen(show);
  store.subscribe(show);
}

/** The title of the entry or list on the screen. */
export function getScreenTitle(): string {
  const { pathname } = history.location;
  if (pathname === '/workflow') return messages.today.title;
  const list = /^\/collections\/([^/]+)/.exec(pathname)?.[1] ?? '';
  const label = store.getState().collections.get(list)?.get('label') as string | undefined;
  const entry = getEditedEntry();
  const isOpen = isEditorPath(pathname) && entry?.get('collection') === list;
  const data = isOpen && (entry?.get('data') as Map<string, unknown> | undefined);
  const title = data && getShownTitle(list, String(entry!.get('slug')), data.toJS());
  return title || label || '';
}
