import { onceUnlocked } from './editor-lock.ts';

/** Saves the entry on Ctrl+S (⌘S); by default the browser would save the page as a file. */
export function saveByKey(): void {
  let isWaiting = false;
  const listen = (event: KeyboardEvent) => {
    const { altKey, ctrlKey, key, metaKey, shiftKey } = event;
    if (altKey || shiftKey || ctrlKey === metaKey || key.toLowerCase() !== 's') return;
    event.preventDefault();
    // An open dialog comes first.
    if (document.querySelector('dialog[open], [role=dialog]')) return;
    // During a save, wait and save what was typed since, once.
    if (isWaiting) return;
    isWaiting = true;
    onceUnlocked(() => {
      isWaiting = false;
      document.querySelector<HTMLElement>('[class*=-SaveButton]')?.click();
    });
  };
  // Captures, since some listeners stop the propagation of keys.
  window.addEventListener('keydown', listen, { capture: true });
}
