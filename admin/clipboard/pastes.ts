type CleanText = (text: string) => string;

/** Until it is loaded, text stays as it is. */
let cleanText: CleanText = (text) => text;

/** Loads `cleanText` with the first form: the admin starts without it. If it can’t be loaded, pasted text stays as it is. */
export function loadCleaning(): void {
  import('./pasted-text.ts').then(
    (loaded) => (cleanText = loaded.cleanText),
    () => undefined,
  );
}

/** Cleans text of a clipboard, once `loadCleaning` has loaded what does it. */
export const cleanPasted: CleanText = (text) => cleanText(text);

/** Cleans what is pasted into any field of the admin, except the editor of bodies, which does it itself. */
export function cleanPastes(place: Document): void {
  place.addEventListener('paste', (event) => {
    const { target, clipboardData, defaultPrevented } = event;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const pasted = clipboardData?.getData('text/plain') ?? '';
    const text = cleanPasted(pasted);
    if (!isField || defaultPrevented || text === pasted) return;
    event.preventDefault();
    insertText(text);
  });
}

/** Inserts as typing does, so that the cursor stays behind the text and undo removes it. */
export const insertText = (text: string): void =>
  void document.execCommand('insertText', false, text);
