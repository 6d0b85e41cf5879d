/** The browsers that have it say whether somebody wants to save data. */
interface Connected {
  readonly connection?: { readonly saveData: boolean };
}

/**
 * Loads the code of the editor and the preview as soon as the browser has nothing else to do, unless somebody saves
 * data. Staff who look at the first screen or a list open an entry next, and then need not wait for it. So is what a form
 * needs later: the line may be down then, and browsers do not ask again for a module that they once did not get.
 */
export function prepareEditor(): void {
  if ((navigator as Connected).connection?.saveData) return;
  // Safari does not say when it is idle.
  const onceIdle = window.requestIdleCallback ?? ((load: () => void) => setTimeout(load, 500));
  onceIdle(() => {
    // What could not be loaded says so when somebody needs it.
    Promise.all([
      import('../body-editor/index.ts'),
      import('../previews/preview.ts'),
      import('../backends/upload-check.ts'),
      import('../backends/conflict-wordings.ts'),
      import('../history/history-dialog.ts'),
      import('../widgets/references/created-translation.ts'),
    ]).catch(() => undefined);
  });
}
