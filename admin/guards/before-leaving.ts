import { history } from 'decap-cms-core/dist/esm/routing/history';
import { hasUnsavedChanges, isEditorPath } from '../entries/editor-session.ts';
import { ask } from '../dialogs/ask.ts';
import { messages } from '../messages/index.ts';
import { forgetDemand } from './problems/demanded-values.ts';

/**
 * Reloads the page when the address changes from one entry directly to another: Decap keeps the old entry open
 * then, and would save it to the wrong file. Decap has already asked staff about unsaved changes.
 */
export function guardNavigation(): void {
  let wasAsked = false;
  // Decap would let the browser ask again. This listener is the first, so it can stop the others.
  window.addEventListener('beforeunload', (event) => {
    if (wasAsked) event.stopImmediatePropagation();
  });
  let shown = history.location.pathname;
  history.listen(({ pathname }, action) => {
    const isOther = pathname !== shown && isEditorPath(shown) && isEditorPath(pathname);
    shown = pathname;
    forgetDemand();
    // The first save of a new entry replaces its address; the editor already shows that entry.
    if (!isOther || action === 'REPLACE') return;
    wasAsked = true;
    location.reload();
  });
}

let mayLeave = false;

/** Leaves an entry without asking: what the editor holds is stored elsewhere. @param path of the admin */
export function openWithoutAsking(path: string): void {
  mayLeave = true;
  history.push(path);
  mayLeave = false;
}

/**
 * Asks before staff leave unsaved changes. Decap would let the browser ask, which stops everything until the answer, and
 * would ask nothing more once a new entry was saved; so this stops only the way out, and takes it again after the answer.
 */
export function askBeforeLeaving(): void {
  history.block((location) => {
    if (mayLeave || !hasUnsavedChanges()) return undefined;
    void ask({ ...messages.leave, kind: 'danger' }).then((isAgreed) => {
      // A link in the page changes the address before anybody is asked.
      window.history.replaceState(null, '', history.createHref(history.location));
      if (isAgreed) openWithoutAsking(location.pathname);
    });
    return false;
  });
  history.block = () => () => undefined;
}
