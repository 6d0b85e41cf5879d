import { hasUnsavedChanges } from '../../entries/editor-session.ts';
import { onceUnlocked } from './editor-lock.ts';

/** Saves the entry in the editor, as its button does. @returns whether everything is saved then */
export async function saveEdited(): Promise<boolean> {
  document.querySelector<HTMLElement>('[class*=-SaveButton]')?.click();
  // Decap begins to save in a later task.
  await new Promise((done) => setTimeout(done));
  await new Promise<void>((done) => onceUnlocked(done));
  return !hasUnsavedChanges();
}
