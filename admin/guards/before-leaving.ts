import { history } from 'decap-cms-core/dist/esm/routing/history';
import { isEditorPath } from '../entries/editor-session.ts';
import { setProblems } from './problem-store.ts';

/**
 * Decap keeps the old entry open when the address changes straight to another one, and would save it
 * into the wrong file. So the page is loaded anew then. Staff were asked before, if anything was unsaved:
 * Decap does that when the address changes.
 */
export function guardNavigation(): void {
  let wasAsked = false;
  // Decap would let the browser ask once more. Whoever listens first can keep the others from it.
  window.addEventListener('beforeunload', (event) => {
    if (wasAsked) event.stopImmediatePropagation();
  });
  let shown = history.location.pathname;
  history.listen(({ pathname }, action) => {
    const isOther = pathname !== shown && isEditorPath(shown) && isEditorPath(pathname);
    shown = pathname;
    setProblems([]);
    // A new entry gets its address by replacement once it is saved; it is in the editor already.
    if (!isOther || action === 'REPLACE') return;
    wasAsked = true;
    location.reload();
  });
}
