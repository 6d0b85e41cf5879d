import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import { getEditedEntry, isEditorPath, getValues } from '../entries/editor-session.ts';
import { getShownTitle } from '../entries/entry-title.ts';
import { messages } from '../messages/index.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getEntryName } from '../entries/entry-location.ts';

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
  const title = isOpen && entry.has('data') && getShownTitle(getEntryName(entry), getValues(entry));
  return title || label || '';
}
