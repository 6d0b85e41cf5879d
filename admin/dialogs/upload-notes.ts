import { createList } from '../dom/list.ts';
import { messages } from '../messages/index.ts';
import { showMessage } from './show-message.ts';

let notes: string[] = [];
let stored = 0;

/** Notes what staff should know of an upload, such as that a file has got another name. */
export function noteUpload(note: string): void {
  notes.push(note);
}

/** Counts a file that is in the library, or that the text in the editor can use. */
export function countUpload(): void {
  stored += 1;
}

/**
 * Uploads files one after the other, then shows what was noted of all of them.
 * @param upload rejects with what staff should know of a file that was refused; without words if it was shown already
 * @param place where they go: with the text in the editor, they are stored when staff save that; undefined for the library
 * @returns what became of them
 */
export async function uploadAll(
  files: readonly File[],
  upload: (file: File, number: number) => Promise<unknown>,
  place: 'text' | 'list' | false | undefined,
): Promise<string> {
  notes = [];
  stored = 0;
  for (const [index, file] of files.entries())
    await upload(file, index + 1).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      if (why) noteUpload(why.includes(file.name) ? why : file.name + messages.colon + why);
    });
  const { added, taken, title, uploaded } = messages.media;
  const say = { text: added, list: taken };
  const result = place && stored > 0 ? say[place](stored) : uploaded(stored, files.length);
  if (notes.length > 0) await showMessage(title, [result, createList(notes)]);
  return result;
}
