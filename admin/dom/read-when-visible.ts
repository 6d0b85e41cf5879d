/**
 * Reads now, and again whenever staff come back to the window; never while it is hidden.
 * @returns what ends it, as React wants it of an effect
 */
export function readWhenVisible(read: () => void): () => void {
  const readIfVisible = () => {
    if (!document.hidden) read();
  };
  readIfVisible();
  document.addEventListener('visibilitychange', readIfVisible);
  return () => document.removeEventListener('visibilitychange', readIfVisible);
}
