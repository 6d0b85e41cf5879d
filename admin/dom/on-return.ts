/**
 * Calls a listener whenever staff come back to the window, from another tab or from a window beside it.
 * @returns a function that ends it
 */
export function onReturn(listener: () => unknown): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('focus', listener, { signal });
  // Phones may give the focus to no window.
  document.addEventListener('visibilitychange', () => document.hidden || listener(), { signal });
  return () => listening.abort();
}
