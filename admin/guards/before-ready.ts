import { ask } from '../dialogs/ask.ts';
import { createList } from '../dom/list.ts';
import { findLoaded, getLoadedEntry, isEdited, openEntry } from '../entries/editor-session.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { messages } from '../messages/index.ts';
import { demandEdited } from './before-saving.ts';
import { Cancelled } from './cancelled.ts';
import { findProblems } from './problems/demanded-values.ts';
import { warnOfUntranslated } from './untranslated-warning.ts';

const { dialogs, formerName, problems: problemMessages } = messages;

/**
 * Demands that nothing is missing in an entry, and asks about what a translation still has in the words of its original,
 * before it becomes ready.
 * @throws Cancelled if something is, or staff cancel
 */
export async function askReady(collection: string, slug: string): Promise<void> {
  await demandReady(collection, slug);
  const entry = findLoaded(collection, slug);
  const untranslated = entry ? await warnOfUntranslated(entry) : [];
  if (untranslated.length === 0) return;
  const isAgreed = await ask({
    title: problemMessages.notReadyTitle,
    content: untranslated,
    yes: formerName.ready,
    kind: 'danger',
  });
  if (!isAgreed) throw new Cancelled();
}

/** Demands that nothing is missing in an entry, before it is called ready. @throws if something is */
export async function demandReady(collection: string, slug: string): Promise<void> {
  if (isEdited(collection, slug)) return demandEdited('ready');
  const values = getLoadedEntry(collection, slug) ?? {};
  const found = await findProblems({ collection, slug, values }, 'ready');
  const problems = found.filter(({ mayPass }) => !mayPass);
  if (problems.length === 0) return;
  const { type } = getEntryLocation(collection, slug);
  const labels = new Set(problems.map(({ field }) => getFieldLabel(type, field)));
  const summary = problemMessages.notReady(labels.size);
  const isOpened = await ask({
    title: problemMessages.notReadyTitle,
    content: [summary, createList([...labels])],
    yes: dialogs.openEntry,
    no: dialogs.close,
  });
  if (isOpened) openEntry(collection, slug);
  throw new Cancelled();
}
