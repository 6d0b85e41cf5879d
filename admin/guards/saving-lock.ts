import { store } from 'decap-cms-core/dist/esm/redux';
import { isSaving } from '../editor-session.ts';
import { words } from '../words/index.ts';

/**
 * Lets nobody write while a save is under way: Decap would call the words saved that were typed
 * meanwhile. Says so, and gives the focus back.
 */
export function lockWhileSaving(): void {
  const notice = document.createElement('p');
  notice.className = 'newsroom-saving';
  notice.setAttribute('role', 'status');
  document.body.append(notice);
  let focused: Element | null = null;
  let isLocked = false;
  store.subscribe(() => {
    if (isSaving() === isLocked) return;
    isLocked = !isLocked;
    const root = document.getElementById('nc-root')!;
    if (isLocked) focused = document.activeElement;
    root.inert = isLocked;
    notice.textContent = isLocked ? words.saving : '';
    if (!isLocked && focused instanceof HTMLElement) focused.focus();
  });
}
