import { createList } from '../dom/list.ts';
import { messages } from '../messages/index.ts';
import { showMessage } from './show-message.ts';

let notes: string[] = [];
let stored = 0;

/** Notes what staff should know of an upload: that a file was refused, or has got another name. */
export function noteUpload(note: string): void {
  notes.push(note);
}

/** Counts a file that is in the library now. */
export function countUpload(): void {
  stored += 1;
}

/**
 * Uploads files one after the other, then shows what was noted of all of them.
 * @returns how many are in the library now
 */
export async function uploadAll(
  files: readonly File[],
  upload: (file: File, number: number) => Promise<unknown>,
): Promise<number> {
  notes = [];
  stored = 0;
  for (const [index, file] of files.entries())
    await upload(file, index + 1).catch((error: unknown) => {
      noteUpload(
        `${file.name}${messages.colon}${error instanceof Error ? error.message : String(error)}`,
      );
    });
  const uploaded = messages.media.uploaded(stored, files.length);
  if (notes.length > 0) await showMessage(messages.media.title, [uploaded, createList(notes)]);
  return stored;
}
