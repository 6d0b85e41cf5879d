import type { FileConflict } from '../../src/server/store/publication/branch-merge.ts';
import {
  parseListName,
  toEntryName,
  toEntryPath,
  type EntryName,
} from '../../src/model/entry-name.ts';
import type {
  CheckedPublication,
  PublishedEntry,
} from '../../src/server/store/publication/publish-draft.ts';
import type { SourceProblem } from '../../src/languages/problems/source-problem.ts';
import { readTitles } from '../content-problems/read-titles.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { showMessage } from '../dialogs/show-message.ts';
import { createWindowLink } from '../dom/window-link.ts';
import { reloadEntry } from '../entries/editor-session.ts';
import { getEntryLocation, toEditorAddress } from '../entries/entry-location.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { Cancelled } from '../guards/cancelled.ts';
import { showProblems } from '../guards/problems/problem-dialog.ts';
import { messages } from '../messages/index.ts';
import { getLanguageLabel, getLanguageName } from '../settings/language-names.ts';
import { describeOther, toName, toTime, type Act } from '../entries/act.ts';
import { formatRenamed } from './renamed-files.ts';
import { explainHandEdited } from './save-report.ts';
import { StoreResponseError } from './store-client.ts';

const { publish: publishMessages, saved, dialogs, status } = messages;

/** Sentences about a publication that merged changes or renamed files. */
export function formatPublished({ merged, renamed = {} }: PublishedEntry): string[] {
  return [
    ...(merged ? [describeOther(merged).merged(toTime(merged))] : []),
    ...formatRenamed(renamed),
  ];
}

/** Says in which other languages, and in which fields, a publication has changed its entry. */
export function formatAligned(aligned: CheckedPublication['aligned'], draft: EntryName): string[] {
  const { type } = getEntryLocation(draft);
  return aligned.map(({ language, fields }) => {
    const labels = fields.map((field) => getFieldLabel(type, field));
    const sentence = publishMessages.alsoChanged(getLanguageName(language));
    return `${sentence}${messages.colon}${labels.join(', ')}.`;
  });
}

/** Says which other texts were published with one, and what that changed in their languages. */
export const formatCompanions = (companions: CheckedPublication['companions'] & {}): string[] =>
  companions.flatMap(({ title, aligned, ...draft }) => [
    publishMessages.publishedWith(title),
    ...formatAligned(aligned, draft),
  ]);

/**
 * Shows staff why an entry could not be published. If somebody else changed the published entry in the same
 * place, staff can decide to publish their own changes.
 * @param publishOwn publishes what was drafted in the files that staff were shown, over the published revision that they
 *   were shown
 * @returns the store's answer if they decided so
 * @throws the same error if nothing was published, so that nothing is shown as published
 */
export async function explainPublishing(
  error: unknown,
  draft: EntryName,
  publishOwn: (resolve: string[], over: string) => Promise<PublishedEntry>,
): Promise<PublishedEntry> {
  const { conflicts, over } = (error instanceof StoreResponseError ? error.details : {}) as {
    conflicts?: readonly FileConflict[];
    over?: string;
  };
  if (!conflicts || !over) return explainPublishError(error, draft);
  await askWhichChanges(conflicts, draft);
  const paths = conflicts.map(({ path }) => path);
  return publishOwn(paths, over).catch((next: unknown) =>
    explainPublishing(next, draft, publishOwn),
  );
}

/**
 * Shows staff why an entry can't be published as it is.
 * @throws always: nothing was published
 */
export async function explainPublishError(error: unknown, draft: EntryName): Promise<never> {
  if (!(error instanceof StoreResponseError)) throw error;
  if (error.code === 'conflict') return explainMoved(error, draft);
  if (error.code === 'content') {
    const found = (error.details.problems ?? []) as readonly SourceProblem[];
    const problems = withoutRepeated(found, draft);
    await readTitles(problems.map(({ file }) => file));
    await showProblems([saved.contentTitle, saved.content], problems, 'ready', draft);
    throw new Cancelled();
  }
  if (error.code === 'set-aside') {
    const original = error.details.keptFor as EntryName;
    const link = createWindowLink(toEditorAddress(original), status.openOther);
    await showMessage(status.setAsideTitle, [status.setAside, link]);
    throw new Cancelled();
  }
  if (error.code === 'hand-edited') await explainHandEdited(error, publishMessages.handEdited);
  throw error;
}

/** Leaves out what the draft lacks itself, and is written into its translations when it is corrected: that its consent covers one. */
function withoutRepeated(problems: readonly SourceProblem[], draft: EntryName): SourceProblem[] {
  const own = toEntryPath(draft);
  const isConsent = ({ code, file }: SourceProblem) =>
    code === 'consent-language' && toEntryName(file)?.slug === draft.slug;
  const isOwn = problems.some((problem) => isConsent(problem) && problem.file === own);
  return problems.filter((problem) => !isOwn || !isConsent(problem) || problem.file === own);
}

/**
 * Asks whether the changes of the draft, and of those published with it, replace the published ones where both changed the
 * same: shows both wordings.
 * @throws if not
 */
async function askWhichChanges(
  conflicts: readonly FileConflict[],
  draft: EntryName,
): Promise<void> {
  const { type, language: own } = getEntryLocation(draft);
  const { createConflictWordings } = await import('./conflict-wordings.ts');
  const describe = async ({ language, deleted, wordings, ...act }: FileConflict) => {
    const say = deleted ? publishMessages.deletedMeanwhile : publishMessages.changedMeanwhile;
    const sentence = say(toName(act), toTime(act));
    const sides = {
      other: publishMessages.ofPublished,
      own: publishMessages.ofDraft,
      alsoOther: publishMessages.alsoPublished,
      alsoOwn: publishMessages.alsoDraft,
    };
    return [
      language === undefined || language === own
        ? sentence
        : getLanguageLabel(language) + messages.colon + sentence,
      ...(wordings ? await createConflictWordings(type, wordings, sides) : []),
    ];
  };
  const isDeleted = conflicts.every(({ deleted }) => deleted);
  const choice = await openDialog({
    title: isDeleted ? publishMessages.deletedTitle : publishMessages.changedTitle,
    content: [
      ...(await Promise.all(conflicts.map(describe))).flat(),
      ...(conflicts.some(({ deleted }) => deleted) ? [publishMessages.bringBack] : []),
      ...(isDeleted ? [] : [publishMessages.decide]),
    ],
    actions: [
      {
        label: isDeleted ? publishMessages.publishAgain : publishMessages.publishOwn,
        value: 'publish',
        kind: 'danger',
      },
      { label: publishMessages.keepDraft, value: 'cancel', kind: 'primary' },
    ],
    onEscape: 'cancel' as 'publish' | 'cancel',
  });
  if (choice === 'cancel') throw new Cancelled();
}

/** Whether something else is stored than what staff saw. */
export const isMoved = (error: unknown): error is StoreResponseError =>
  error instanceof StoreResponseError && error.code === 'conflict';

/** Whether what staff agreed to is no longer what would happen. */
export const isOutdated = (error: unknown): boolean =>
  error instanceof StoreResponseError && error.code === 'outdated';

/**
 * Tells staff that somebody has changed the draft, or that of a translation, after they saw it, and loads the draft.
 * @throws always: nothing was done
 */
export async function explainMoved(error: StoreResponseError, draft: EntryName): Promise<never> {
  const act = error.details as Partial<Act> & { readonly collection?: string };
  const { collection = draft.collection } = act;
  const { language = '' } = parseListName(collection) ?? {};
  const who = [toName(act), toTime(act)] as const;
  const moved =
    collection === draft.collection
      ? publishMessages.moved(...who)
      : publishMessages.movedTranslation(...who, getLanguageName(language));
  await showMessage(publishMessages.movedTitle, [act.by ? moved : error.message], dialogs.reload);
  reloadEntry(draft);
  throw new Cancelled();
}
