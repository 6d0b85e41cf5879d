import type { SavedEntry } from '../../src/server/store/saving/save-entry.ts';
import type { EntryName } from '../../src/model/entry-name.ts';
import { getAdminNaming } from '../content-problems/admin-naming.ts';
import type { SourceProblem } from '../../src/languages/problems/source-problem.ts';
import { nameFile } from '../content-problems/file-name.ts';
import { showMessage } from '../dialogs/show-message.ts';
import { createTechnicalDetail } from '../dialogs/technical-detail.ts';
import { isSaving, reloadEntry } from '../entries/editor-session.ts';
import { describeOther, toName, toTime } from '../entries/act.ts';
import { showProblems } from '../guards/problems/problem-dialog.ts';
import { messages } from '../messages/index.ts';
import { formatRenamed } from './renamed-files.ts';
import { explainConflict, type SentEntry } from './save-conflict.ts';
import { StoreResponseError } from './store-client.ts';

/** The store's answer to a save. */
export interface SaveAnswer extends SavedEntry {
  /** Whose wording staff decided for, so that they know what is stored. */
  readonly decided?: 'own' | 'other';
}

const { config, saved: savedMessages, dialogs } = messages;

/** Explains a save that did more than store what was sent, and loads the stored entry if it differs. */
export async function explainSave(answer: SaveAnswer, name: EntryName): Promise<void> {
  const { merged, renamed = {}, reopened, updated, sources = {}, decided } = answer;
  const { isPublished = false, isWithdrawn = false } = answer;
  const isChanged = isPublished || Object.keys(sources).length > 0;
  const notices = [
    merged &&
      !decided && {
        title: describeOther(merged).mergedTitle,
        content: describeOther(merged).merged(toTime(merged)),
      },
    ...formatRenamed(renamed).map((content) => ({ title: savedMessages.renamedTitle, content })),
    reopened && {
      title: savedMessages.reopenedTitle,
      content: savedMessages.reopened(toName(reopened), toTime(reopened)),
    },
    isWithdrawn && { title: config.states.withdrawn, content: savedMessages.withdrawn },
    updated && {
      title: savedMessages.updatedTitle,
      content: savedMessages.updated(toName(updated), toTime(updated)),
    },
    isPublished && { title: savedMessages.publishedTitle, content: savedMessages.published },
  ].filter((notice) => typeof notice === 'object');
  if (isChanged && notices.length === 0 && !decided)
    notices.push({ title: savedMessages.changedTitle, content: savedMessages.changed });
  const content = notices.flatMap((notice) => notice.content);
  if (notices[0])
    await showMessage(notices[0].title, content, isChanged ? dialogs.reload : dialogs.ok);
  if (isChanged) reloadEntry(name);
}

/**
 * Explains to staff why a save failed and where their changes are. If somebody else changed the same place, staff can
 * decide to save their own.
 * @param save saves again, over the stored revision that they were shown, and resolves conflicts in their favor; or
 *   saves another source
 * @returns the store's answer if they decided so
 * @throws if nothing was saved, so that nothing is shown as saved
 */
export async function explainSaveError(
  error: unknown,
  sent: SentEntry,
  save: (over: string, source?: string) => Promise<SaveAnswer>,
): Promise<SaveAnswer> {
  if (!(error instanceof StoreResponseError)) throw error;
  if (error.code === 'conflict' || error.code === 'exists')
    return explainConflict(error, sent, save);
  if (error.code === 'hand-edited') await explainHandEdited(error, savedMessages.handEditedSave);
  return explainProtected(error, isSaving() ? sent : undefined);
}

/**
 * Shows where a protected name is, but never the name itself: others may see the screen.
 * @param saved the entry that was to be saved from its form
 * @throws the same error, whatever its code
 */
export async function explainProtected(error: unknown, saved?: EntryName): Promise<never> {
  if (!(error instanceof StoreResponseError) || error.code !== 'protected') throw error;
  const problems = (error.details.problems ?? []) as readonly SourceProblem[];
  const { protectedTitle, protected: explain } = savedMessages;
  await showProblems([protectedTitle, explain], problems, 'draft', saved);
  throw error;
}

/**
 * Explains that somebody is editing a file by hand, outside the admin.
 * @param consequence what that means for the person who wanted to save or publish, and what to do
 */
export async function explainHandEdited(
  { details, serverMessage }: StoreResponseError,
  consequence: string,
): Promise<void> {
  const path = typeof details.path === 'string' ? details.path : '';
  const { name } = nameFile(path.replace(/^content\//, ''), getAdminNaming());
  const detail = createTechnicalDetail(serverMessage);
  const content = [savedMessages.handEdited(name), consequence, detail];
  await showMessage(savedMessages.handEditedTitle, content, dialogs.ok);
}
