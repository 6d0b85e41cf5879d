import { onceUnlocked } from './editor-lock.ts';

/** Ctrl+S (⌘S) saves, as writers expect; the browser would offer to keep the page as a file. */
export function saveByKey(): void {
  let isWaiting = false;
  const listen = (event: KeyboardEvent) => {
    const { altKey, ctrlKey, key, metaKey, shiftKey } = event;
    if (altKey || shiftKey || ctrlKey === metaKey || key.toLowerCase() !== 's') return;
    event.preventDefault();
    // What a dialog asks comes first.
    if (document.querySelector('dialog[open], [role=dialog]')) return;
    // While a save is under way, the words typed since want another, once.
    if (isWaiting) return;
    isWaiting = true;
    onceUnlocked(() => {
      isWaiting = false;
      document.querySelector<HTMLElement>('[class*=-SaveButton]')?.click();
    });
  };
  // Before those who keep keys to themselves.
  window.addEventListener('keydown', listen, { capture: true });
}
