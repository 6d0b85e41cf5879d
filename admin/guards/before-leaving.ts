import { closeMediaLibrary } from 'decap-cms-core/dist/esm/actions/mediaLibrary';
import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import {
  forgetUnsaved,
  getEditedEntry,
  getFormKey,
  hasUnsavedChanges,
  isEditorPath,
  keepEdited,
} from '../entries/editor-session.ts';
import { ask } from '../dialogs/ask.ts';
import { getEscape } from '../dialogs/open-dialog.ts';
import { onReturn } from '../dom/on-return.ts';
import { messages } from '../messages/index.ts';
import { areSettingsOutdated } from '../settings/loaded-settings.ts';
import { forgetDemand } from './problems/demanded-values.ts';

/** Whether settings were published that the admin, in this window, has read before. */
let isOutdated = false;

/** Loads the admin again when its address changes next: its lists, menus and fields follow the settings, such as the languages. */
export function reloadOnLeaving(): void {
  isOutdated = true;
}

/** Notices settings that others publish, when staff come back to the window and every minute. */
export function watchSettings(): void {
  const look = async () => {
    if (await areSettingsOutdated()) reloadOnLeaving();
  };
  // While the newsroom does not answer, nobody can publish any.
  const lookAgain = () => void look().catch(() => undefined);
  onReturn(lookAgain);
  setInterval(lookAgain, 60_000);
}

/**
 * Forgets the unsaved form of an entry that is left without unsaved changes. Reloads the page when the address changes
 * from one entry directly to another: Decap keeps the old entry open then, and would save it to the wrong file. Decap
 * has already asked staff about unsaved changes. Also reloads it for `reloadOnLeaving`.
 */
export function guardNavigation(): void {
  let wasAsked = false;
  // Decap would let the browser ask again. This listener is the first, so it can stop the others.
  window.addEventListener('beforeunload', (event) => {
    if (wasAsked) event.stopImmediatePropagation();
  });
  let shown = history.location.pathname;
  history.listen(({ pathname }, action) => {
    const isElsewhere = pathname !== shown;
    const isLeft = isElsewhere && isEditorPath(shown);
    const isOther = isLeft && isEditorPath(pathname);
    shown = pathname;
    // After the first save of a new entry, Decap does not, and would offer words that were undone.
    if (isLeft && !hasUnsavedChanges()) void forgetUnsaved();
    forgetDemand();
    // The first save of a new entry replaces its address; the editor already shows that entry.
    if (!(isOther || (isElsewhere && isOutdated)) || action === 'REPLACE') return;
    wasAsked = true;
    location.reload();
  });
}

/**
 * Keeps an unsaved form in the browser every five seconds, and when its page is left or put away, which may be its end.
 * Decap does so only when nobody has typed for two seconds. What staff undo, the browser forgets, too.
 */
export function keepUnsaved(): void {
  let [kept, unsaved]: unknown[] = [];
  store.subscribe(() => {
    const form = getFormKey();
    const isUnsaved = hasUnsavedChanges();
    const isUndone = !isUnsaved && unsaved !== undefined && unsaved === form;
    unsaved = isUnsaved ? form : undefined;
    // The store changes with it, too.
    if (isUndone) void forgetUnsaved();
  });
  const keep = () => {
    const entry = getEditedEntry();
    if (!hasUnsavedChanges() || entry === kept) return;
    kept = entry;
    keepEdited();
  };
  setInterval(keep, 5000);
  document.addEventListener('visibilitychange', keep);
  window.addEventListener('pagehide', keep);
  // Until the next page is there, the browser has time to write.
  window.addEventListener('beforeunload', keep);
}

/** Leaves an entry without asking: what the editor holds is stored elsewhere, or not wanted. @param path of the admin */
export async function openWithoutAsking(path: string): Promise<void> {
  await forgetUnsaved();
  history.push(path);
}

/**
 * Asks before staff leave unsaved changes; a step back from a menu, a dialog or the library closes only that. Decap would let the
 * browser ask, which stops everything until the answer, and would ask nothing more once a new entry was saved; so this stops
 * only the way out, and takes it again after the answer.
 */
export function askBeforeLeaving(): void {
  history.block((location, action) => {
    if (action === 'POP' && getStepBack()) {
      escapeInstead();
      return false;
    }
    if (!hasUnsavedChanges()) return undefined;
    void ask({ ...messages.leave, no: messages.dialogs.stay, kind: 'danger' }).then((isAgreed) => {
      restoreAddress();
      if (isAgreed) void openWithoutAsking(location.pathname);
    });
    return false;
  });
  history.block = () => () => undefined;
  document.addEventListener('click', followLink);
}

/** Closes what is on top of the screen: a menu, a dialog, or the library. */
function getStepBack(): (() => void) | undefined {
  const isInMenu = document.activeElement?.closest('[role=menu]');
  const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
  if (isInMenu) return () => void document.activeElement?.dispatchEvent(escape);
  if (!store.getState().mediaLibrary.get('isVisible')) return getEscape();
  return getEscape() ?? (() => void store.dispatch(closeMediaLibrary()));
}

/** Closes the dialog on top instead of a step back, once the router has undone that step: what follows may take another. */
function escapeInstead(): void {
  const escape = () => {
    clearTimeout(timer);
    window.removeEventListener('hashchange', escape);
    restoreAddress();
    getStepBack()?.();
  };
  // From an address that was typed, there is nothing to undo.
  const timer = setTimeout(escape, 500);
  window.addEventListener('hashchange', escape);
}

/** An address that was typed is in the bar already. The router knows no step back from it, and waits for one. */
function restoreAddress(): void {
  window.history.replaceState(null, '', history.createHref(history.location));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Follows a plain link as the router follows its own, which asks before the address changes. */
function followLink(event: MouseEvent): void {
  const link = (event.target as Element).closest('a[href^="#"]:not([target])');
  const { altKey, button, ctrlKey, defaultPrevented, metaKey, shiftKey } = event;
  if (!link || defaultPrevented || button > 0 || altKey || ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  history.push(link.getAttribute('href')!.slice(1));
}
