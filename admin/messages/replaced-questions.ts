import type { DecapPhrases } from '../../src/languages/parts/language.ts';
import type { messages } from './index.ts';

/** Decap's questions before it publishes, deletes or restores, each replaced by one that a dialog of ours knows and asks. */
export const replaceQuestions = (ours: typeof messages.decap.questions): DecapPhrases => ({
  editor: {
    editor: {
      onPublishing: ours.publish,
      onDeletePublishedEntry: ours.delete,
      onDeleteWithUnsavedChanges: ours.delete,
      onDeleteUnpublishedChanges: ours.discard,
      onDeleteUnpublishedChangesWithUnsavedChanges: ours.discard,
      confirmLoadBackup: ours.unsavedForm,
    },
  },
  mediaLibrary: { mediaLibrary: { onDelete: ours.delete } },
  workflow: {
    workflowList: { onPublishEntry: ours.publish, onDeleteEntry: ours.discard },
  },
});
