import { store } from 'decap-cms-core/dist/esm/redux';
import { isPublishing, isSaving } from '../editor-session.ts';
import { words } from '../words/index.ts';

/**
 * Lets nobody write while a save or a publication is under way: Decap would call the words saved that were
 * typed meanwhile, or replace them by what was published. Says of a save that it is, and gives the focus back.
 */
export function lockWhileSaving(): void {
  const notice = document.createElement('p');
  notice.className = 'newsroom-saving';
  notice.setAttribute('role', 'status');
  document.body.append(notice);
  let focused: Element | null = null;
  let isLocked = false;
  store.subscribe(() => {
    if ((isSaving() || isPublishing()) === isLocked) return;
    isLocked = !isLocked;
    const root = document.getElementById('nc-root')!;
    if (isLocked) focused = document.activeElement;
    root.inert = isLocked;
    notice.textContent = isSaving() ? words.saving : '';
    if (!isLocked && focused instanceof HTMLElement) focused.focus();
  });
}
