import { store } from 'decap-cms-core/dist/esm/redux';
import { getEditedEntry, isPublishing, isSaving } from '../editor-session.ts';
import { words } from '../words/index.ts';

const notice = document.createElement('p');
let focused: Element | null = null;
let isLocked = false;
/** How many readings of entries are under way. */
let readings = 0;

/**
 * Lets nobody write while a save or a publication is under way, and until what it stored has been read anew:
 * Decap would call the words saved that were typed meanwhile, or replace them by what was stored. Says of a
 * save that it is, and gives the focus back.
 */
export function lockWhileSaving(): void {
  notice.className = 'newsroom-saving';
  notice.setAttribute('role', 'status');
  document.body.append(notice);
  store.subscribe(setLock);
}

/** Lets nobody write in an entry while it is read anew. Wraps the Redux thunks of Decap that read one. */
export function lockWhileReading<Args extends readonly unknown[], Result>(
  read: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    readings += 1;
    setLock();
    try {
      return await read(...args);
    } finally {
      readings -= 1;
      setLock();
    }
  };
}

function setLock(): void {
  // Where no entry is shown yet, there is nothing to write in, and one may go elsewhere.
  const isReading = readings > 0 && getEditedEntry()?.get('collection') !== undefined;
  if ((isSaving() || isPublishing() || isReading) === isLocked) return;
  isLocked = !isLocked;
  const root = document.getElementById('nc-root')!;
  if (isLocked) focused = document.activeElement;
  root.inert = isLocked;
  notice.textContent = isSaving() ? words.saving : '';
  if (!isLocked && focused instanceof HTMLElement) focused.focus();
}
