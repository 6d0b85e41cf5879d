import { createList } from '../dom/list.ts';
import { messages } from '../messages/index.ts';
import { showMessage } from './show-message.ts';

let notes: string[] = [];

/** Notes what staff should know of an upload: that a file was refused, or has got another name. */
export function noteUpload(note: string): void {
  notes.push(note);
}

/** Uploads files one after the other, then shows what was noted of all of them. */
export async function uploadAll(
  files: readonly File[],
  upload: (file: File, number: number) => Promise<unknown>,
): Promise<void> {
  notes = [];
  for (const [index, file] of files.entries()) await upload(file, index + 1);
  if (notes.length > 0) await showMessage(messages.media.title, [createList(notes)]);
}
