/** The browsers that have it say whether somebody wants to save data. */
interface Connected {
  readonly connection?: { readonly saveData: boolean };
}

/**
 * Loads the code of the editor and the preview as soon as the browser has nothing else to do, unless somebody saves
 * data. Staff who look at the first screen or a list open an entry next, and then need not wait for it.
 */
export function prepareEditor(): void {
  if ((navigator as Connected).connection?.saveData) return;
  // Safari does not say when it is idle.
  const onceIdle = window.requestIdleCallback ?? ((load: () => void) => setTimeout(load, 500));
  onceIdle(() => {
    // What could not be loaded is loaded with the entry.
    import('../body-editor/index.ts').catch(() => undefined);
    import('../previews/preview.ts').catch(() => undefined);
  });
}
