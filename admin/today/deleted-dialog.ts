import { createChoices } from '../dialogs/choices.ts';
import { ask } from '../dialogs/ask.ts';
import { showMessage } from '../dialogs/show-message.ts';
import type { DeletedFile } from '../../src/server/store/history/deleted-files.ts';
import { getImplementation, openEntry } from '../entries/editor-session.ts';
import { createStoredPicture, isPicture } from '../dom/stored-picture.ts';
import { askToRestore, reloadFile } from '../media/replace-file.ts';
import { replacedFiles } from '../media/replaced-files.ts';
import { messages } from '../messages/index.ts';
import { saveFormerRevision } from '../history/restored-draft.ts';
import { formatFile, getName } from './deleted-file.ts';

const { deleted: deletedMessages, dialogs } = messages;

/** Shows what was deleted or replaced, and restores it: an entry as a draft, a picture at once. */
export async function openDeleted(): Promise<void> {
  const files = await getImplementation().call('listDeleted', {});
  if (files.length === 0) return showMessage(deletedMessages.title, [deletedMessages.none]);
  const choices = createChoices(deletedMessages.choose, files.map(toChoice));
  const getChosen = () => files[choices.getChosen()]!;
  const isRestored = await ask({
    title: deletedMessages.title,
    content: [deletedMessages.explain, choices.field],
    yes: deletedMessages.restore,
    no: dialogs.close,
    check: () => restore(getChosen()),
  });
  const { entry } = getChosen();
  if (isRestored && entry) openEntry(entry);
}

/** What was deleted, behind a small picture if it is one. */
const toChoice = (file: DeletedFile) => [
  ...(file.url && isPicture(file.path) ? [createStoredPicture(file.url)] : []),
  formatFile(file),
];

/** @returns why it was not restored; empty where staff have chosen so */
async function restore(file: DeletedFile): Promise<string | undefined> {
  const { path, entry, version, isDraft } = file;
  try {
    const origin = isDraft ? { base: version, isDiscarded: true } : { isDeleted: true };
    if (entry) await saveFormerRevision({ ...entry, path, version, isRestored: true, ...origin });
    else if (!(await restoreMedia(file))) return '';
    return undefined;
  } catch (error) {
    // Where the admin has said why already, the error has no message.
    return (error as Error).message || messages.saved.failed;
  }
}

/** @returns whether staff agreed to replace what has its place */
async function restoreMedia(file: DeletedFile): Promise<boolean> {
  const { path, version, replacedBy } = file;
  if (replacedBy && !(await askToRestore(path, getName(path), file))) return false;
  replacedFiles.set(path, await getImplementation().restoreMedia(path, version, replacedBy));
  await reloadFile(path);
  return true;
}
