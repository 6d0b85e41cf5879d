import { getEditedEntry, hasUnsavedChanges } from '../../entries/editor-session.ts';
import { demandEdited } from '../../guards/before-saving.ts';
import { saveEdited } from '../../guards/lock/save-edited.ts';
import type { Demand } from '../../guards/problems/problem-store.ts';

/**
 * Saves what is in the editor, if it meets a demand: otherwise nothing is saved either, since the history would keep it.
 * @returns the draft; undefined if it was not saved, which the admin explains, or if nothing was changed
 */
export async function saveDraft(
  demand: Demand,
): Promise<Readonly<Record<'collection' | 'slug' | 'status', string>> | undefined> {
  if (hasUnsavedChanges() && !((await isMet(demand)) && (await saveEdited()))) return undefined;
  const entry = getEditedEntry();
  // A save that changes nothing leaves no draft.
  if (!entry?.get('status')) return undefined;
  const get = (name: string) => String(entry.get(name));
  return { collection: get('collection'), slug: get('slug'), status: get('status') };
}

const isMet = (demand: Demand) =>
  demandEdited(demand).then(
    () => true,
    () => false,
  );
