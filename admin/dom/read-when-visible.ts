/**
 * Reads now, and again whenever staff come back to the window; never while it is hidden. Shows what the newest reading finds: an
 * earlier one that answers later would show what is no longer true. Without an answer, what is shown stays.
 * @returns what ends it, as React wants it of an effect; nothing is shown afterwards
 */
export function readWhenVisible<T>(read: () => Promise<T>, show: (found: T) => void): () => void {
  let newest: Promise<T> | undefined;
  const readIfVisible = () => {
    if (document.hidden) return;
    const reading = (newest = read());
    reading.then(
      (found) => reading === newest && show(found),
      () => undefined,
    );
  };
  readIfVisible();
  document.addEventListener('visibilitychange', readIfVisible);
  return () => {
    newest = undefined;
    document.removeEventListener('visibilitychange', readIfVisible);
  };
}
