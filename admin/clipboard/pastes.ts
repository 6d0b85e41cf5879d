type CleanText = (text: string) => string;

/** Until it is loaded, text stays as it is. */
let cleanText: CleanText = (text) => text;

/** Loads what cleans text with the first form: the admin starts without it. If it can’t be loaded, pasted text stays as it is. */
export function loadCleaning(): void {
  import('./pasted-text.ts').then(
    (loaded) => (cleanText = loaded.cleanFieldText),
    () => undefined,
  );
  import('./pasted-pictures.ts').catch(() => undefined);
}

/** Each way in which text comes from elsewhere into a field. */
const fromElsewhere = ['insertFromPaste', 'insertFromDrop'];

/**
 * Cleans what is pasted or dropped into fields. The editor of bodies, which is none, does it itself.
 * @param place a field, or the document for all others
 * @param fit lets text fit the field
 */
export function cleanPastes(
  place: Document | HTMLTextAreaElement,
  fit: CleanText = (text) => text,
): void {
  place.addEventListener('beforeinput', (event) => {
    const { target, inputType, data, defaultPrevented } = event as InputEvent;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (!isField || defaultPrevented || !data || !fromElsewhere.includes(inputType)) return;
    const text = fit(cleanText(data));
    if (text === data) return;
    event.preventDefault();
    // As typing does, so that the cursor stays behind the text and undo removes it.
    document.execCommand('insertText', false, text);
    // Chrome would undo what is typed next with it, unless the cursor was elsewhere meanwhile.
    const { selectionEnd } = target;
    if (!selectionEnd) return;
    target.setSelectionRange(0, 0);
    target.setSelectionRange(selectionEnd, selectionEnd);
  });
}
