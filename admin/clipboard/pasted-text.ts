import { cleanAddresses } from './pasted-addresses.ts';
import { cleanSigns } from './pasted-signs.ts';

/** Text of a clipboard without what nobody sees in it. */
export const cleanText = (text: string): string => cleanAddresses(cleanSigns(text));

/** Cleans what is pasted into any field of the admin, except the editor of bodies, which does it itself. */
export function cleanPastes(place: Document): void {
  place.addEventListener('paste', (event) => {
    const { target, clipboardData, defaultPrevented } = event;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const pasted = clipboardData?.getData('text/plain') ?? '';
    const text = cleanText(pasted);
    if (!isField || defaultPrevented || text === pasted) return;
    event.preventDefault();
    insertText(text);
  });
}

/** Inserts as typing does, so that the cursor stays behind the text and undo removes it. */
export const insertText = (text: string): void =>
  void document.execCommand('insertText', false, text);
