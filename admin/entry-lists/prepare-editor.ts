/** The browsers that have it say whether somebody wants to save data. */
interface Connected {
  readonly connection?: { readonly saveData: boolean };
}

let isPrepared = false;

/** Where a tab remembers, while it is open, which modules its browser has been given to keep. */
const keptModules = 'newsroom.kept-modules';

/**
 * Loads the code of the editor, and of the preview unless somebody has closed it, as soon as the browser has nothing else
 * to do; not for somebody who saves data. Staff who look at the first screen or a list open an entry next, and then need not
 * wait for it. What is needed later it has the browser keep: the line may be down then, and a module that a browser did not
 * get it never asks for again.
 */
export function prepareEditor(): void {
  if (isPrepared || (navigator as Connected).connection?.saveData) return;
  // Safari does not say when it is idle.
  const onceIdle = window.requestIdleCallback ?? ((load: () => void) => setTimeout(load, 500));
  onceIdle(() => {
    // What could not be loaded is tried again with the next screen.
    void prepare().then(
      () => (isPrepared = true),
      () => undefined,
    );
  });
}

/** Whether forms have the preview beside them, as Decap remembers. */
const isPreviewOpen = () => localStorage.getItem('cms.right-pane') !== 'none';

async function prepare(): Promise<void> {
  await Promise.all([
    import('../body-editor/index.ts'),
    isPreviewOpen() && import('../previews/preview.ts'),
  ]);
  const modules = document.querySelector<HTMLMetaElement>('meta[name=modules]')!.content;
  // A page that is loaded again needs none of them again.
  if (sessionStorage.getItem(keptModules) === modules) return;
  for (const file of modules.split(' ')) await (await fetch(`/admin/${file}`)).arrayBuffer();
  sessionStorage.setItem(keptModules, modules);
}
