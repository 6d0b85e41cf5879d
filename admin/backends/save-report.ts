import { getAdminNaming } from '../content-problems/admin-naming.ts';
import type { ContentProblem } from '../content-problems/content-problem.ts';
import { nameFile } from '../content-problems/file-name.ts';
import { createProblemItem } from '../content-problems/problem-item.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { showMessage } from '../dialogs/show-message.ts';
import { createList } from '../dom/list.ts';
import { createTechnicalDetail } from '../dialogs/technical-detail.ts';
import { reloadEntry, openEntry } from '../entries/editor-session.ts';
import { formatMoment } from '../settings/moments.ts';
import { messages } from '../messages/index.ts';
import { StoreResponseError } from './store-client.ts';

/** Who changed something, and when. */
export interface Act {
  readonly by: { readonly name: string; readonly email?: string };
  /** ISO 8601. */
  readonly at: string;
}

/** The store's answer to a save. */
export interface SaveAnswer {
  readonly version: string;
  readonly files: readonly { readonly path: string; readonly id: string }[];
  /** Stored sources by path, if they differ from those that were sent. */
  readonly sources?: Readonly<Record<string, string>>;
  readonly merged?: Act;
  /** Stored paths of media, by the paths that were sent. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly reopened?: Act;
}

/** Where the store keeps changes that it could not merge. */
interface ConflictDraft {
  readonly collection: string;
  readonly slug: string;
}

const { saved: savedMessages, dialogs } = messages;

/** The name of the person; “someone” if it is unknown. */
export const toName = (act: Partial<Act>) => act.by?.name || savedMessages.unknownPerson;
export const toTime = (act: Partial<Act>) => formatMoment(act.at ?? '');
const toFileName = (path: string) => path.split('/').pop() ?? path;

/** Sentences about media files that were stored under another name. */
export function formatRenamed(renamed: Readonly<Record<string, string>>): string[] {
  return Object.entries(renamed).map(([from, to]) =>
    savedMessages.renamed(toFileName(from), toFileName(to)),
  );
}

/** Explains a save that did more than store what was sent, and loads the stored entry if it differs. */
export async function explainSave(
  answer: SaveAnswer,
  collection: string,
  slug: string,
): Promise<void> {
  const { merged, renamed = {}, reopened, sources = {} } = answer;
  const isChanged = Object.keys(sources).length > 0;
  const notices = [
    merged && {
      title: savedMessages.mergedTitle,
      content: savedMessages.merged(toName(merged), toTime(merged)),
    },
    ...formatRenamed(renamed).map((content) => ({ title: savedMessages.renamedTitle, content })),
    reopened && {
      title: savedMessages.reopenedTitle,
      content: savedMessages.reopened(toName(reopened), toTime(reopened)),
    },
  ].filter((notice) => notice !== undefined);
  if (isChanged && notices.length === 0)
    notices.push({ title: savedMessages.changedTitle, content: savedMessages.changed });
  if (notices.length === 0) return;
  const content = notices.map((notice) => notice.content);
  await showMessage(notices[0]!.title, content, isChanged ? dialogs.reload : dialogs.ok);
  if (isChanged) reloadEntry(collection, slug);
}

/**
 * Explains to staff why a save failed and where their changes are.
 * @throws the same error, so that nothing is shown as saved
 */
export async function explainSaveError(error: unknown): Promise<never> {
  if (!(error instanceof StoreResponseError)) throw error;
  if (error.code === 'conflict' || error.code === 'exists') await explainConflict(error);
  if (error.code === 'hand-edited') await explainHandEdited(error, savedMessages.handEditedSave);
  return explainProtected(error);
}

/**
 * Shows where a protected name is, but never the name itself: others may see the screen.
 * @throws the same error, whatever its code
 */
export async function explainProtected(error: unknown): Promise<never> {
  if (!(error instanceof StoreResponseError) || error.code !== 'protected') throw error;
  const problems = (error.details.problems ?? []) as readonly ContentProblem[];
  const list = createList(problems.map(createProblemItem));
  await showMessage(savedMessages.protectedTitle, [savedMessages.protected, list]);
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

async function explainConflict(error: StoreResponseError): Promise<void> {
  const { conflictDraft, deleted, ...act } = error.details as Partial<Act> & {
    readonly conflictDraft?: ConflictDraft;
    readonly deleted?: boolean;
  };
  const kind = error.code === 'exists' ? 'exists' : deleted ? 'deleted' : 'conflict';
  const choice = await openDialog({
    title: savedMessages[`${kind}Title`],
    content: [
      savedMessages[kind](toName(act), toTime(act)),
      ...(conflictDraft ? [savedMessages.kept(toFileName(conflictDraft.slug))] : []),
    ],
    actions: [
      { label: dialogs.stay, value: 'stay', kind: 'primary' },
      ...(conflictDraft ? [{ label: dialogs.openKept, value: 'open' as const }] : []),
    ],
    onEscape: 'stay' as 'stay' | 'open',
  });
  if (choice === 'open' && conflictDraft) openEntry(conflictDraft.collection, conflictDraft.slug);
}
