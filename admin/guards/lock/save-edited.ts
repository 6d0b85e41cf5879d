import { hasUnsavedChanges } from '../../entries/editor-session.ts';
import { onceUnlocked } from './editor-lock.ts';

let isSaved = false;

/** Notes that a save has succeeded. */
export function noteSaved(): void {
  isSaved = true;
}

/** Saves the entry in the editor, as its button does. @returns whether everything that was in it is saved then */
export async function saveEdited(): Promise<boolean> {
  isSaved = false;
  document.querySelector<HTMLElement>('[class*=-SaveButton]')?.click();
  // Decap begins to save in a later task.
  await new Promise((done) => setTimeout(done));
  await new Promise<void>((done) => onceUnlocked(done));
  // After a conflict, the form may show what somebody else has saved.
  return isSaved && !hasUnsavedChanges();
}
