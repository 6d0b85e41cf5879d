/** What takes files that are dropped on it: the text, and the library. */
const takesFiles = '.cm-content, .ReactModalPortal';

/** What takes the address of a link. */
const takesWords = 'input, textarea, .cm-content';

/** Ignores a file or link that is dropped where nothing takes it: Firefox would open it in the place of the admin. */
export function ignoreDrops(place: Window | Document): void {
  const ignore = (event: DragEvent) => {
    const { dataTransfer } = event;
    const isFile = dataTransfer?.types.includes('Files');
    if (!dataTransfer || !(isFile || dataTransfer.types.includes('text/uri-list'))) return;
    const taker = isFile ? takesFiles : takesWords;
    if (event.composedPath().some((one) => (one as Partial<Element>).matches?.(taker))) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'none';
  };
  for (const type of ['dragover', 'drop'] as const)
    place.addEventListener(type, ignore as EventListener);
}
